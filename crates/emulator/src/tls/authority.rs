//! The emulator's own certificate authority.

use std::collections::BTreeSet;
use std::fmt;
use std::io;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rcgen::{
    BasicConstraints, CertificateParams, CidrSubnet, DistinguishedName, DnType,
    ExtendedKeyUsagePurpose, GeneralSubtree, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    NameConstraints, SanType, SerialNumber,
};
use rustls::pki_types::CertificateDer;

use crate::ids::new_id;
use crate::tls::domains::{SERVED, is_served};
use crate::tls::folder::{Folder, Stored};

const DAY: Duration = Duration::from_secs(24 * 3600);
/// How long an authority is valid, and when it is replaced before its end.
const LIFE: Duration = DAY.saturating_mul(365);
const RENEWED: Duration = DAY.saturating_mul(30);

/// How the common name of every authority begins, by which an earlier one is recognized.
const NAME: &str = "acs-call-emulator local authority";

/// A certificate authority for [`EmulatorBuilder::tls`](crate::EmulatorBuilder::tls).
///
/// Its certificates are valid for loopback, for the service's own hosts (below `communication.azure.com`,
/// `asm.skype.com`, `asyncgw.teams.microsoft.com` and `ams.gov.teams.microsoft.us`), and for the hosts of
/// [`EmulatorBuilder::allow_host`](crate::EmulatorBuilder::allow_host) and
/// [`EmulatorBuilder::listen`](crate::EmulatorBuilder::listen). The authority itself is constrained to them
/// ([RFC 5280, 4.2.1.10](https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10)), so whoever trusts it does
/// not trust it for any other host. It is valid for a year.
///
/// # Example
///
/// ```
/// use acs_call_emulator::{CertificateAuthority, Emulator};
///
/// # #[tokio::main]
/// # async fn main() -> std::io::Result<()> {
/// let authority = CertificateAuthority::in_memory()?;
/// let emulator = Emulator::builder().tls(authority).start().await?;
/// assert!(emulator.https_endpoint().is_some_and(|endpoint| endpoint.starts_with("https://127.0.0.1:")));
/// assert!(emulator.ca_certificate_pem().is_some());
/// # Ok(())
/// # }
/// ```
pub struct CertificateAuthority {
    key: KeyPair,
    parameters: CertificateParams,
    certificate: String,
    not_after: SystemTime,
    /// The hosts besides those of every authority.
    hosts: BTreeSet<String>,
    folder: Option<Folder>,
}

impl CertificateAuthority {
    /// An authority that nothing else knows, and that ends with the emulator.
    ///
    /// # Errors
    ///
    /// The system has no random numbers.
    pub fn in_memory() -> io::Result<Self> {
        Self::new(None)
    }

    /// The authority of a folder, which is made at first and replaced a month before it expires.
    ///
    /// Three files are for clients and for people: [`certificate_file`](Self::certificate_file),
    /// [`bundle_file`](Self::bundle_file), and `authority.json`, which contains the private key and only its
    /// owner can read. (On Windows, the folder decides.) An authority whose key others can read is replaced.
    ///
    /// # Errors
    ///
    /// The folder or one of its files cannot be made, read or written.
    pub fn in_folder(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let folder = Folder::open(folder.into())?;
        let _lock = folder.lock();
        match folder.read()?.and_then(Self::restored) {
            Some(authority) => Self { folder: Some(folder), ..authority }.exported(),
            None => Self::new(Some(folder))?.stored(),
        }
    }

    /// Its certificate in PEM, for clients that should trust the emulator.
    #[must_use]
    pub fn certificate_pem(&self) -> &str {
        &self.certificate
    }

    /// The file with its certificate, if it has a folder. It is for clients that add it to the authorities
    /// which they trust already, as Node does with `NODE_EXTRA_CA_CERTS`.
    #[must_use]
    pub fn certificate_file(&self) -> Option<&Path> {
        self.folder.as_ref().map(Folder::certificate_file)
    }

    /// The file with its certificate and those of the authorities that this system trusts, if it has a folder.
    /// It is for clients in which it replaces them, as `SSL_CERT_FILE` and `REQUESTS_CA_BUNDLE` do.
    #[must_use]
    pub fn bundle_file(&self) -> Option<&Path> {
        self.folder.as_ref().map(Folder::bundle_file)
    }

    /// The same authority for more hosts.
    ///
    /// It keeps its key, so clients that trust the earlier certificate go on for the hosts of that time.
    pub(crate) fn covering(mut self, hosts: &[String]) -> io::Result<Self> {
        if hosts.iter().all(|host| self.hosts.contains(host)) {
            return Ok(self);
        }
        let Some(folder) = self.folder.take() else {
            self.hosts.extend(hosts.iter().cloned());
            return self.signed();
        };
        let _lock = folder.lock();
        // Another emulator may have extended it meanwhile.
        if let Some(stored) = folder.read()?.and_then(Self::restored) {
            self = stored;
        }
        self.hosts.extend(hosts.iter().cloned());
        Self { folder: Some(folder), ..self.signed()? }.stored()
    }

    /// Signs a certificate for hosts.
    pub(crate) fn issue(
        &self,
        hosts: &[&str],
        key: &KeyPair,
    ) -> Result<CertificateDer<'static>, rcgen::Error> {
        let mut parameters = begun(self.not_after);
        parameters.distinguished_name.push(DnType::CommonName, "acs-call-emulator");
        parameters.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        parameters.use_authority_key_identifier_extension = true;
        for host in hosts {
            parameters.subject_alt_names.push(match address(host) {
                Some(address) => SanType::IpAddress(address),
                None => SanType::DnsName((*host).try_into()?),
            });
        }
        let issuer = Issuer::from_params(&self.parameters, &self.key);
        Ok(parameters.signed_by(key, &issuer)?.into())
    }

    /// The addresses among its hosts.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = &str> {
        self.hosts.iter().map(String::as_str).filter(|host| address(host).is_some())
    }

    /// Returns whether it can sign certificates for this name.
    pub(crate) fn covers(&self, name: &str) -> bool {
        is_served(name) || self.hosts.contains(name)
    }

    fn new(folder: Option<Folder>) -> io::Result<Self> {
        let not_after = SystemTime::now() + LIFE;
        let authority = Self {
            key: KeyPair::generate().map_err(io::Error::other)?,
            parameters: CertificateParams::default(),
            certificate: String::new(),
            not_after,
            hosts: BTreeSet::new(),
            folder,
        };
        authority.signed()
    }

    /// An authority as it was stored, unless it is about to expire.
    fn restored(stored: Stored) -> Option<Self> {
        let not_after =
            SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(stored.not_after))?;
        if not_after < SystemTime::now() + RENEWED {
            return None;
        }
        let (key, certificate) = (KeyPair::from_pem(&stored.key).ok()?, stored.certificate);
        let parameters = parameters(&key, &stored.hosts, not_after);
        Some(Self { key, parameters, certificate, not_after, hosts: stored.hosts, folder: None })
    }

    /// Makes its certificate.
    fn signed(mut self) -> io::Result<Self> {
        self.parameters = parameters(&self.key, &self.hosts, self.not_after);
        let certificate = self.parameters.self_signed(&self.key).map_err(io::Error::other)?;
        self.certificate = certificate.pem();
        Ok(self)
    }

    fn stored(self) -> io::Result<Self> {
        if let Some(folder) = &self.folder {
            let since_epoch = self.not_after.duration_since(SystemTime::UNIX_EPOCH);
            folder.write(&Stored {
                key: self.key.serialize_pem(),
                certificate: self.certificate.clone(),
                not_after: since_epoch.unwrap_or_default().as_secs(),
                hosts: self.hosts.clone(),
            })?;
        }
        self.exported()
    }

    /// Writes the files for clients, unless they are there.
    fn exported(self) -> io::Result<Self> {
        if let Some(folder) = &self.folder {
            folder.export(&self.certificate, NAME)?;
        }
        Ok(self)
    }
}

impl fmt::Debug for CertificateAuthority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CertificateAuthority")
            .field("hosts", &self.hosts)
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

/// What an authority and its certificates have in common.
fn begun(not_after: SystemTime) -> CertificateParams {
    let mut parameters = CertificateParams::default();
    // Clocks of containers and virtual machines may be behind.
    parameters.not_before = (SystemTime::now() - DAY).into();
    parameters.not_after = not_after.into();
    parameters.serial_number = Some(SerialNumber::from_slice(new_id().as_bytes()));
    parameters.distinguished_name = DistinguishedName::new();
    parameters.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    parameters
}

fn parameters(key: &KeyPair, hosts: &BTreeSet<String>, not_after: SystemTime) -> CertificateParams {
    let mut parameters = begun(not_after);
    // Each key has a name of its own, so that nothing takes one authority for another.
    let id: String =
        parameters.key_identifier(key)[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    parameters.distinguished_name.push(DnType::CommonName, format!("{NAME} {id}"));
    parameters.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    parameters.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    let names = SERVED.into_iter().chain(["localhost", "127.0.0.0/8", "::1"]);
    let names = names.chain(hosts.iter().map(String::as_str));
    let permitted_subtrees = names.map(|name| match (name, address(name)) {
        ("127.0.0.0/8", _) => {
            GeneralSubtree::IpAddress(CidrSubnet::from_v4_prefix([127, 0, 0, 0], 8))
        }
        (_, Some(address)) => {
            let bits = if address.is_ipv4() { 32 } else { 128 };
            GeneralSubtree::IpAddress(CidrSubnet::from_addr_prefix(address, bits))
        }
        (name, None) => GeneralSubtree::DnsName(name.to_owned()),
    });
    parameters.name_constraints = Some(NameConstraints {
        permitted_subtrees: permitted_subtrees.collect(),
        excluded_subtrees: Vec::new(),
    });
    parameters
}

/// The address, if a host is one.
fn address(host: &str) -> Option<IpAddr> {
    host.trim_start_matches('[').trim_end_matches(']').parse().ok()
}
