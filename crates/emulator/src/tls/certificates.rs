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

/// How many names besides `localhost` have a certificate at the same time.
const MOST: usize = 256;

/// TLS for the emulator's own addresses, and for the names that its authority covers.
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
    /// That of `localhost` and addresses.
    own: Arc<CertifiedKey>,
    /// Each name has its own: an authority of an earlier start may not cover all of them.
    named: Mutex<HashMap<String, Arc<CertifiedKey>>>,
}

impl Certificates {
    fn new(authority: CertificateAuthority, provider: Arc<CryptoProvider>) -> io::Result<Self> {
        let key = KeyPair::generate().map_err(io::Error::other)?;
        let hosts = ["localhost", "127.0.0.1", "::1"].into_iter().chain(authority.addresses());
        let hosts: Vec<_> = hosts.collect();
        let own = issue(&authority, &hosts, &key, &provider).map_err(io::Error::other)?;
        Ok(Self { authority, provider, key, own, named: Mutex::default() })
    }

    fn named(&self, name: String) -> Option<Arc<CertifiedKey>> {
        let mut named = lock(&self.named);
        if let Some(known) = named.get(&name) {
            return Some(Arc::clone(known));
        }
        if named.len() == MOST {
            named.clear();
        }
        let made = issue(&self.authority, &[&name], &self.key, &self.provider).ok()?;
        named.insert(name, Arc::clone(&made));
        Some(made)
    }
}

impl ResolvesServerCert for Certificates {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        match hello.server_name().map(str::to_ascii_lowercase) {
            Some(name) if self.authority.covers(&name) => self.named(name),
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
