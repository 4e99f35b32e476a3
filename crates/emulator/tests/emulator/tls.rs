//! https beside http, and the emulator's own certificate authority.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use acs_call_emulator::{CertificateAuthority, Emulator, EmulatorBuilder, Fault};
use http::StatusCode;
use rcgen::{CertificateParams, DistinguishedName, DnType, Issuer, KeyPair};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier as _;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, RootCertStore};
use serde_json::{Value, json};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use uuid::Uuid;

use crate::wire::{Answer, ask, exchange, first_bytes, operate, path, read_answer, request, send};

const CONFIGURATION: &str = "/calling/.well-known/acsopenidconfiguration";

pub(crate) async fn start(builder: EmulatorBuilder) -> Emulator {
    builder.tls(CertificateAuthority::in_memory().unwrap()).start().await.unwrap()
}

/// The host and port of an emulator.
pub(crate) fn host(emulator: &Emulator) -> String {
    emulator.endpoint().strip_prefix("http://").unwrap().to_owned()
}

/// Begins TLS as a client that only trusts this authority.
pub(crate) async fn begin<S: AsyncRead + AsyncWrite + Unpin>(
    stream: S,
    name: &str,
    authority: &str,
) -> std::io::Result<TlsStream<S>> {
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap();
    let config = config.with_root_certificates(trusting(authority)).with_no_client_auth();
    let name = ServerName::try_from(name.to_owned()).unwrap();
    TlsConnector::from(Arc::new(config)).connect(name, stream).await
}

pub(crate) async fn connect(emulator: &Emulator) -> TlsStream<TcpStream> {
    let stream = TcpStream::connect(host(emulator)).await.unwrap();
    begin(stream, "127.0.0.1", emulator.ca_certificate_pem().unwrap()).await.unwrap()
}

async fn get(stream: impl AsyncRead + AsyncWrite + Unpin, host: &str) -> Answer {
    read_answer(stream, &request("GET", CONFIGURATION, &[("host", host)], "")).await
}

fn trusting(authority: &str) -> RootCertStore {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(authority.as_bytes()).unwrap()).unwrap();
    roots
}

/// A folder that does not exist.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(Uuid::new_v4().to_string())
}

fn stored(folder: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(folder.join("authority.json")).unwrap()).unwrap()
}

#[tokio::test]
async fn http_and_https_have_one_port() {
    let emulator = start(Emulator::builder()).await;
    let host = host(&emulator);
    assert_eq!(emulator.https_endpoint(), Some(format!("https://{host}")));
    let plain = get(TcpStream::connect(&host).await.unwrap(), &host).await;
    assert_eq!(plain.json()["jwks_uri"], format!("http://{host}/calling/keys"));
    let authority = emulator.ca_certificate_pem().unwrap();
    for name in ["127.0.0.1", "localhost", "::1"] {
        let stream = TcpStream::connect(&host).await.unwrap();
        let answer = get(begin(stream, name, authority).await.unwrap(), &host).await;
        assert_eq!(answer.json()["jwks_uri"], format!("https://{host}/calling/keys"), "{name}");
    }
}

#[tokio::test]
async fn without_an_authority_there_is_no_tls() {
    let emulator = Emulator::start().await.unwrap();
    assert_eq!(emulator.https_endpoint(), None);
    assert_eq!(emulator.ca_certificate_pem(), None);
    let authority = CertificateAuthority::in_memory().unwrap();
    let stream = TcpStream::connect(host(&emulator)).await.unwrap();
    begin(stream, "127.0.0.1", authority.certificate_pem()).await.unwrap_err();
}

#[tokio::test]
async fn a_certificate_is_for_the_hosts_of_the_emulator() {
    let emulator = start(Emulator::builder().allow_host("emulator").allow_host("10.0.0.1")).await;
    let authority = emulator.ca_certificate_pem().unwrap();
    for (name, is_trusted) in [
        ("emulator", true),
        ("10.0.0.1", true),
        ("contoso.unitedstates.communication.azure.com", true),
        ("us-storage.asm.skype.com", true),
        ("other", false),
        ("10.0.0.2", false),
        ("communication.azure.com", false),
        ("www.example.com", false),
    ] {
        let stream = TcpStream::connect(host(&emulator)).await.unwrap();
        assert_eq!(begin(stream, name, authority).await.is_ok(), is_trusted, "{name}");
    }
}

/// Whoever gets the key of the authority can only stand in for these hosts.
#[tokio::test]
async fn the_authority_itself_is_constrained() {
    let folder = folder();
    let authority = CertificateAuthority::in_folder(&folder).unwrap();
    let key = KeyPair::from_pem(stored(&folder)["key"].as_str().unwrap()).unwrap();
    let mut parameters = CertificateParams::default();
    parameters.distinguished_name = DistinguishedName::new();
    let roots = Arc::new(trusting(authority.certificate_pem()));
    // In DER, the subject ends with its common name.
    let subject = String::from_utf8_lossy(&roots.roots[0].subject).into_owned();
    let name = &subject[subject.find("acs-call-emulator").unwrap()..];
    parameters.distinguished_name.push(DnType::CommonName, name);
    let issuer = Issuer::new(parameters, &key);
    let verifier =
        WebPkiServerVerifier::builder_with_provider(roots, Arc::new(ring::default_provider()));
    let verifier = verifier.build().unwrap();
    for (host, is_permitted) in [
        ("localhost", true),
        ("127.9.9.9", true),
        ("contoso.communication.azure.com", true),
        ("www.example.com", false),
        ("management.azure.com", false),
        ("login.microsoftonline.com", false),
        ("10.0.0.1", false),
    ] {
        let leaf = CertificateParams::new([host.to_owned()]).unwrap();
        let leaf = leaf.signed_by(&KeyPair::generate().unwrap(), &issuer).unwrap();
        let name = ServerName::try_from(host).unwrap();
        let outcome = verifier.verify_server_cert(leaf.der(), &[], &name, &[], UnixTime::now());
        match outcome {
            Ok(_) => assert!(is_permitted, "{host}"),
            Err(rustls::Error::InvalidCertificate(CertificateError::Other(error))) => {
                assert!(!is_permitted && error.to_string().contains("NameConstraint"), "{host}");
            }
            Err(error) => unreachable!("{host}: {error}"),
        }
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn an_authority_is_made_once() {
    let folder = folder();
    let first = CertificateAuthority::in_folder(&folder).unwrap();
    let again = CertificateAuthority::in_folder(&folder).unwrap();
    assert_eq!(first.certificate_pem(), again.certificate_pem());
    let file = std::fs::read_to_string(first.certificate_file().unwrap()).unwrap();
    assert_eq!(file, first.certificate_pem());
    let bundle = std::fs::read_to_string(first.bundle_file().unwrap()).unwrap();
    assert!(bundle.ends_with(first.certificate_pem()));

    let emulator = Emulator::builder().tls(again).start().await.unwrap();
    assert_eq!(emulator.ca_certificate_pem(), Some(first.certificate_pem()));
    connect(&emulator).await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn first_starts_at_the_same_time_have_one_authority() {
    let folder = folder();
    let starts: Vec<_> = (0..8)
        .map(|_| {
            let folder = folder.clone();
            std::thread::spawn(move || {
                let authority = CertificateAuthority::in_folder(folder).unwrap();
                authority.certificate_pem().to_owned()
            })
        })
        .collect();
    let mut made: Vec<_> = starts.into_iter().map(|start| start.join().unwrap()).collect();
    made.dedup();
    assert_eq!(made.len(), 1);
    std::fs::remove_dir_all(folder).unwrap();
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_the_key() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let first = CertificateAuthority::in_folder(&folder).unwrap();
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder) & 0o022, 0, "others could replace the certificate");
    let state = folder.join("authority.json");
    assert_eq!(mode(&state), 0o600);
    for file in ["ca.pem", "bundle.pem"] {
        assert_eq!(mode(&folder.join(file)) & 0o022, 0, "{file}");
    }
    assert!(!format!("{first:?}").contains("PRIVATE"));

    // Others may have read it.
    std::fs::set_permissions(&state, PermissionsExt::from_mode(0o640)).unwrap();
    let next = CertificateAuthority::in_folder(&folder).unwrap();
    assert_ne!(first.certificate_pem(), next.certificate_pem());
    assert_eq!(mode(&state), 0o600);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn an_authority_that_expires_or_cannot_be_read_is_replaced() {
    let folder = folder();
    let first = CertificateAuthority::in_folder(&folder).unwrap();
    let state = folder.join("authority.json");
    let text = std::fs::read_to_string(&state).unwrap();
    let mut expiring = stored(&folder);
    let month = 30 * 24 * 3600;
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
    expiring["notAfter"] = json!(now + month - 60);
    let mut other_key = stored(&folder);
    other_key["key"] = json!("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n");
    for broken in [
        String::new(),
        text[..text.len() / 2].to_owned(),
        expiring.to_string(),
        other_key.to_string(),
    ] {
        // The permissions stay.
        std::fs::write(&state, &broken).unwrap();
        let next = CertificateAuthority::in_folder(&folder).unwrap();
        assert_ne!(first.certificate_pem(), next.certificate_pem(), "{broken}");
        let again = CertificateAuthority::in_folder(&folder).unwrap();
        assert_eq!(next.certificate_pem(), again.certificate_pem(), "{broken}");
        let bundle = std::fs::read_to_string(next.bundle_file().unwrap()).unwrap();
        assert!(bundle.ends_with(next.certificate_pem()), "{broken}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn an_authority_is_extended_and_those_who_trust_it_already_go_on() {
    let folder = folder();
    let earlier = CertificateAuthority::in_folder(&folder).unwrap().certificate_pem().to_owned();
    let start = async |host: &str| {
        let authority = CertificateAuthority::in_folder(&folder).unwrap();
        Emulator::builder().allow_host(host).tls(authority).start().await.unwrap()
    };
    let one = start("one").await;
    let two = start("two").await;
    // Both hosts stay.
    let later = CertificateAuthority::in_folder(&folder).unwrap();
    assert_eq!(two.ca_certificate_pem(), Some(later.certificate_pem()));
    for (emulator, name, authority, is_trusted) in [
        (&one, "localhost", &*earlier, true),
        (&two, "localhost", &earlier, true),
        (&one, "one", later.certificate_pem(), true),
        (&two, "two", later.certificate_pem(), true),
        (&one, "one", &earlier, false),
    ] {
        let stream = TcpStream::connect(host(emulator)).await.unwrap();
        let outcome = begin(stream, name, authority).await;
        assert_eq!(outcome.is_ok(), is_trusted, "{name}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let folder = folder();
    std::fs::write(&folder, "").unwrap();
    let error = CertificateAuthority::in_folder(&folder).unwrap_err();
    assert!(error.to_string().contains(folder.to_str().unwrap()), "{error}");
    std::fs::remove_file(folder).unwrap();
}

/// Faults of the connection, what of the answer arrives, and how often the request is executed.
pub(crate) fn faults() -> [(Fault, &'static str, usize); 8] {
    [
        (Fault::status(404), "HTTP/1.1 404", 0),
        (Fault::own_error(StatusCode::INTERNAL_SERVER_ERROR), "HTTP/1.1 500", 1),
        (Fault::reset(), "", 0),
        (Fault::half_status_line(), "HTTP/1.1 5", 0),
        (Fault::half_body(), "HTTP/1.1 503", 0),
        (Fault::slow_drip(), "H", 0),
        (Fault::endless_error(), "HTTP/1.1 502", 0),
        (Fault::close_when_idle(), "HTTP/1.1 202", 1),
    ]
}

#[tokio::test]
async fn faults_strike_under_tls_too() {
    for (fault, answer, executed) in faults() {
        let emulator = start(Emulator::builder()).await;
        emulator.fail_next(1, fault.clone()).unwrap();
        let found = first_bytes(connect(&emulator).await, &host(&emulator)).await;
        let is_expected = found.starts_with(answer) && found.is_empty() == answer.is_empty();
        assert!(is_expected, "{fault:?}: {found}");
        assert_eq!(emulator.executed().len(), executed, "{fault:?}");
        assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.status, 202, "{fault:?}");
    }
}

#[tokio::test]
async fn a_reset_under_tls_is_a_reset() {
    let emulator = start(Emulator::builder()).await;
    emulator.fail_next(1, Fault::reset()).unwrap();
    let mut stream = connect(&emulator).await;
    let host = host(&emulator);
    let headers = [("host", &*host), ("authorization", "Bearer token")];
    let request = request("POST", &path("sendDtmfTones"), &headers, &send().to_string());
    stream.write_all(request.as_bytes()).await.unwrap();
    let error = stream.read_to_end(&mut Vec::new()).await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
}

/// The clock jumps while nothing happens.
#[tokio::test(start_paused = true)]
async fn a_handshake_that_never_comes_is_given_up_after_ten_seconds() {
    let emulator = start(Emulator::builder()).await;
    for begun in [&b""[..], &[22], &[22, 3, 1, 1, 0, 1, 0, 0, 252]] {
        let start = tokio::time::Instant::now();
        let mut stream = TcpStream::connect(host(&emulator)).await.unwrap();
        stream.write_all(begun).await.unwrap();
        let mut rest = Vec::new();
        // Unread bytes make it a reset.
        let _ = stream.read_to_end(&mut rest).await;
        let waited = start.elapsed();
        let expected = Duration::from_secs(10)..Duration::from_secs(11);
        assert!(expected.contains(&waited), "{begun:?}: {waited:?}");
    }
}

#[tokio::test]
async fn silent_connections_hold_up_nobody() {
    let emulator = start(Emulator::builder()).await;
    let mut silent = Vec::new();
    for _ in 0..300 {
        silent.push(TcpStream::connect(host(&emulator)).await.unwrap());
    }
    assert_eq!(get(connect(&emulator).await, &host(&emulator)).await.status, 200);
    assert_eq!(ask(&emulator, "GET", CONFIGURATION, &[], "").await.status, 200);
    // The oldest was closed for it.
    let closed = tokio::time::timeout(Duration::from_secs(5), silent[0].read(&mut [0])).await;
    assert_eq!(closed.unwrap().unwrap_or_default(), 0);
}

#[tokio::test]
async fn a_client_that_does_not_trust_the_authority_is_logged() {
    let (sender, mut lines) = tokio::sync::mpsc::unbounded_channel();
    let sender = Mutex::new(sender);
    let log = move |line: &str| sender.lock().unwrap().send(line.to_owned()).unwrap();
    let emulator = start(Emulator::builder().log(log)).await;
    let other = CertificateAuthority::in_memory().unwrap();
    let stream = TcpStream::connect(host(&emulator)).await.unwrap();
    begin(stream, "localhost", other.certificate_pem()).await.unwrap_err();
    let line = lines.recv().await.unwrap();
    assert!(line.contains("does not trust"), "{line}");
}

#[tokio::test]
async fn a_web_page_is_refused_under_tls_too() {
    let emulator = start(Emulator::builder()).await;
    let own = host(&emulator);
    for (headers, status) in [
        ([("host", "rebound.example.com"), ("accept", "*/*")], 421),
        ([("host", "contoso.communication.azure.com"), ("accept", "*/*")], 421),
        ([("host", &own), ("origin", "https://attacker.example.com")], 403),
        ([("host", &own), ("origin", "https://localhost:3000")], 403),
        ([("host", &own), ("origin", &format!("https://{own}"))], 200),
    ] {
        let request = request("GET", "/emulator/executed", &headers, "");
        let answer = read_answer(connect(&emulator).await, &request).await;
        assert_eq!(answer.status, status, "{headers:?}");
    }
}

#[tokio::test]
async fn pages_of_lists_follow_under_tls() {
    let emulator = start(Emulator::builder().participants_per_page(1)).await;
    let host = host(&emulator);
    for phone in ["+14255550101", "+14255550102"] {
        let body = json!({
            "participantToAdd": { "phoneNumber": { "value": phone } },
            "sourceCallerIdNumber": { "value": "+14255550100" },
        });
        let path = path("x").replace(":x", "/participants:add");
        let token = [("authorization", "Bearer token")];
        let added = ask(&emulator, "POST", &path, &token, &body.to_string()).await;
        assert_eq!(added.status, 202, "{}", added.text);
    }
    let path = path("x").replace(":x", "/participants");
    let request = request("GET", &path, &[("host", &host), ("authorization", "Bearer token")], "");
    let page = read_answer(connect(&emulator).await, &request).await.json();
    let next = page["nextLink"].as_str().unwrap();
    assert!(next.starts_with(&format!("https://{host}/calling/")), "{next}");
    let plain = exchange(&host, &request).await.json();
    assert!(plain["nextLink"].as_str().unwrap().starts_with(&format!("http://{host}/calling/")));
}
