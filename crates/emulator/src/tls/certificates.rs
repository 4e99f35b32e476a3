//! The certificates of the emulator's hosts, made when a client asks for them.

use std::collections::HashMap;
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex};

use rcgen::KeyPair;
use rustls::ServerConfig;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;

use crate::sync::lock;
use crate::tls::authority::CertificateAuthority;
use crate::tls::domains::is_served;

/// How many hosts of the service have a certificate at the same time.
const MOST: usize = 256;

/// TLS for the emulator's own hosts, and for those of the service that a client names.
pub(crate) fn server_config(authority: CertificateAuthority) -> io::Result<ServerConfig> {
    let provider = Arc::new(ring::default_provider());
    let certificates = Certificates::new(authority, Arc::clone(&provider))?;
    let config =
        ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.map_err(io::Error::other)?.with_no_client_auth();
    let mut config = config.with_cert_resolver(Arc::new(certificates));
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

struct Certificates {
    authority: CertificateAuthority,
    provider: Arc<CryptoProvider>,
    key: KeyPair,
    own: Arc<CertifiedKey>,
    served: Mutex<HashMap<String, Arc<CertifiedKey>>>,
}

impl Certificates {
    fn new(authority: CertificateAuthority, provider: Arc<CryptoProvider>) -> io::Result<Self> {
        let key = KeyPair::generate().map_err(io::Error::other)?;
        let hosts = ["localhost", "127.0.0.1", "::1"].into_iter().chain(authority.hosts());
        let hosts: Vec<_> = hosts.collect();
        let own = issue(&authority, &hosts, &key, &provider).map_err(io::Error::other)?;
        Ok(Self { authority, provider, key, own, served: Mutex::default() })
    }

    fn served(&self, host: String) -> Option<Arc<CertifiedKey>> {
        let mut served = lock(&self.served);
        if let Some(known) = served.get(&host) {
            return Some(Arc::clone(known));
        }
        if served.len() == MOST {
            served.clear();
        }
        let made = issue(&self.authority, &[&host], &self.key, &self.provider).ok()?;
        served.insert(host, Arc::clone(&made));
        Some(made)
    }
}

impl ResolvesServerCert for Certificates {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let host = hello.server_name().map(str::to_ascii_lowercase);
        match host {
            Some(host) if is_served(&host) => self.served(host),
            _ => Some(Arc::clone(&self.own)),
        }
    }
}

impl fmt::Debug for Certificates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificates").field("authority", &self.authority).finish_non_exhaustive()
    }
}

fn issue(
    authority: &CertificateAuthority,
    hosts: &[&str],
    key: &KeyPair,
    provider: &CryptoProvider,
) -> Result<Arc<CertifiedKey>, Box<dyn std::error::Error + Send + Sync>> {
    let certificate = authority.issue(hosts, key)?;
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    Ok(Arc::new(CertifiedKey::from_der(vec![certificate], key, provider)?))
}
