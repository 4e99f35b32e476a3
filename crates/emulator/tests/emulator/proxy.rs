//! The proxy: tunnels to the service's own hosts, and to others.

use std::time::Duration;

use acs_call_emulator::{Emulator, Fault};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::client::TlsStream;

use crate::tls::{begin, faults, host, start};
use crate::wire::{Answer, first_bytes, operate, path, read_answer, request, send};

const RESOURCE: &str = "contoso.communication.azure.com";
const TOKEN: (&str, &str) = ("authorization", "Bearer token");

/// Asks for a tunnel; returns the connection, and the head of the answer.
async fn ask_for(emulator: &Emulator, target: &str) -> (TcpStream, String) {
    let mut stream = TcpStream::connect(host(emulator)).await.unwrap();
    let request = format!("CONNECT {target} HTTP/1.1\r\nhost: {target}\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.unwrap());
    }
    (stream, String::from_utf8(head).unwrap())
}

/// A tunnel that is opened.
async fn open(emulator: &Emulator, target: &str) -> TcpStream {
    let (stream, head) = ask_for(emulator, target).await;
    assert!(head.starts_with("HTTP/1.1 200"), "{target}: {head}");
    stream
}

/// TLS with a host of the service.
async fn reach(emulator: &Emulator, name: &str) -> TlsStream<TcpStream> {
    let stream = open(emulator, &format!("{name}:443")).await;
    begin(stream, name, emulator.ca_certificate_pem().unwrap()).await.unwrap()
}

/// The answer to a tunnel that is refused.
async fn refusal(emulator: &Emulator, target: &str) -> Answer {
    let stream = TcpStream::connect(host(emulator)).await.unwrap();
    let request = format!("CONNECT {target} HTTP/1.1\r\nhost: {target}\r\n\r\n");
    read_answer(stream, &request).await
}

#[tokio::test]
async fn the_emulator_answers_in_the_place_of_the_services_hosts() {
    let emulator = start(Emulator::builder()).await;
    for name in [
        RESOURCE,
        "contoso.unitedstates.communication.azure.com",
        "acscallautomation.communication.azure.com",
        "us-storage.asm.skype.com",
        "eu-prod.asyncgw.teams.microsoft.com",
        "storage.ams.gov.teams.microsoft.us",
    ] {
        let headers = [("host", name), TOKEN];
        let request = request("POST", &path("sendDtmfTones"), &headers, &send().to_string());
        let answer = read_answer(reach(&emulator, name).await, &request).await;
        assert_eq!(answer.status, 202, "{name}: {}", answer.text);
    }
    // Case and a dot at the end make no difference.
    let stream = open(&emulator, "Contoso.Communication.Azure.com.:443").await;
    begin(stream, RESOURCE, emulator.ca_certificate_pem().unwrap()).await.unwrap();
}

#[tokio::test]
async fn keys_are_where_the_service_has_them() {
    let emulator = start(Emulator::builder()).await;
    let name = "acscallautomation.communication.azure.com";
    let configuration = "/calling/.well-known/acsopenidconfiguration";
    let request = request("GET", configuration, &[("host", name)], "");
    let found = read_answer(reach(&emulator, name).await, &request).await.json();
    assert_eq!(found["jwks_uri"], format!("https://{name}/calling/keys"));
    assert_eq!(found["issuer"], format!("https://{name}"));
}

#[tokio::test]
async fn other_hosts_are_refused() {
    let emulator = start(Emulator::builder()).await;
    for (target, expected) in [
        ("www.example.com:443", "--proxy-pass www.example.com"),
        ("www.example.com:8443", "--proxy-pass www.example.com:8443"),
        ("management.azure.com:443", "NO_PROXY"),
        ("communication.azure.com:443", "NO_PROXY"),
        ("evilcommunication.azure.com:443", "NO_PROXY"),
        ("contoso.communication.azure.com.example.com:443", "NO_PROXY"),
        ("contoso.communication.azure.com:80", "port 443 only"),
        ("localhost:8080", "this machine"),
        ("app.localhost:443", "this machine"),
        ("127.0.0.1:22", "this machine"),
        ("[::1]:443", "this machine"),
        ("[::ffff:127.0.0.1]:443", "this machine"),
        ("169.254.169.254:80", "its local link"),
        ("10.0.0.1:443", "NO_PROXY"),
        ("2130706433:443", "NO_PROXY"),
    ] {
        let answer = refusal(&emulator, target).await;
        assert_eq!(answer.status, 403, "{target}");
        let message = answer.json()["error"]["message"].as_str().unwrap().to_owned();
        assert!(message.contains(expected), "{target}: {message}");
    }
}

#[tokio::test]
async fn what_is_no_host_and_port_is_refused() {
    let emulator = start(Emulator::builder()).await;
    for target in [
        RESOURCE,
        "contoso.communication.azure.com:",
        "contoso.communication.azure.com:99999",
        "me@contoso.communication.azure.com:443",
        "me:secret@contoso.communication.azure.com:443",
        "/emulator/executed",
        "https://contoso.communication.azure.com/",
        "contoso.communication.azure.com:443/path",
        "www.example.com#.communication.azure.com:443",
        ":443",
        "*",
    ] {
        let stream = TcpStream::connect(host(&emulator)).await.unwrap();
        let request = format!("CONNECT {target} HTTP/1.1\r\nhost: {RESOURCE}\r\n\r\n");
        let answer = read_answer(stream, &request).await;
        assert_eq!(answer.status, 400, "{target}");
    }
}

#[tokio::test]
async fn a_tunnel_is_for_its_host_only() {
    let emulator = start(Emulator::builder().allow_host("emulator")).await;
    for (headers, status) in [
        (&[("host", RESOURCE)][..], 200),
        (&[("host", "contoso.communication.azure.com:443")], 200),
        (&[("host", RESOURCE), ("origin", "https://contoso.communication.azure.com")], 200),
        (&[("host", "contoso.communication.azure.com:8443")], 421),
        (&[("host", "fabrikam.communication.azure.com")], 421),
        (&[("host", "127.0.0.1")], 421),
        (&[("host", "emulator")], 421),
        (&[("host", RESOURCE), ("origin", "https://www.example.com")], 403),
    ] {
        let request = request("GET", "/emulator/executed", headers, "");
        let answer = read_answer(reach(&emulator, RESOURCE).await, &request).await;
        assert_eq!(answer.status, status, "{headers:?}");
    }
}

#[tokio::test]
async fn there_are_no_tunnels_in_a_tunnel() {
    let emulator = start(Emulator::builder().proxy_pass_all(true)).await;
    let mut stream = reach(&emulator, RESOURCE).await;
    let request = format!("CONNECT {RESOURCE}:443 HTTP/1.1\r\nhost: {RESOURCE}:443\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // It ends without an end of TLS.
    let _ = stream.read_to_end(&mut answer).await;
    assert!(answer.starts_with(b"HTTP/1.1 403 "));
}

#[tokio::test]
async fn the_services_hosts_need_tls() {
    let emulator = Emulator::start().await.unwrap();
    let answer = refusal(&emulator, "contoso.communication.azure.com:443").await;
    assert_eq!(answer.status, 403);
    assert!(answer.text.contains("without TLS"), "{}", answer.text);

    // In a tunnel, nothing but TLS is spoken.
    let emulator = start(Emulator::builder()).await;
    let mut stream = open(&emulator, "contoso.communication.azure.com:443").await;
    let plain = request("GET", "/emulator/executed", &[("host", RESOURCE)], "");
    stream.write_all(plain.as_bytes()).await.unwrap();
    let mut found = Vec::new();
    let _ = stream.read_to_end(&mut found).await;
    assert!(!found.starts_with(b"HTTP"), "{found:?}");
}

#[tokio::test]
async fn the_emulator_is_no_proxy_for_http() {
    let emulator = start(Emulator::builder()).await;
    let own = host(&emulator);
    for (address, status) in [
        (format!("http://{own}/emulator/executed"), 200),
        ("http://localhost:1/emulator/executed".to_owned(), 403),
        ("http://127.0.0.1/emulator/executed".to_owned(), 403),
        ("http://www.example.com/".to_owned(), 421),
        ("http://contoso.communication.azure.com/".to_owned(), 421),
    ] {
        let named = address.split('/').nth(2).unwrap();
        let request = request("GET", &address, &[("host", named)], "");
        let answer = read_answer(TcpStream::connect(&own).await.unwrap(), &request).await;
        assert_eq!(answer.status, status, "{address}");
    }
}

/// A server that answers a byte with the next one; returns its port.
async fn other() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let byte = stream.read_u8().await.unwrap();
            stream.write_u8(byte + 1).await.unwrap();
        }
    });
    port
}

#[tokio::test]
async fn a_host_that_is_named_is_passed_on() {
    let port = other().await;
    let emulator = start(Emulator::builder().proxy_pass(&format!("127.0.0.1:{port}"))).await;
    let mut stream = open(&emulator, &format!("127.0.0.1:{port}")).await;
    stream.write_u8(41).await.unwrap();
    assert_eq!(stream.read_u8().await.unwrap(), 42);
    assert_eq!(refusal(&emulator, "127.0.0.1:443").await.status, 403);
    // A tunnel ends with the emulator.
    let mut stream = open(&emulator, &format!("127.0.0.1:{port}")).await;
    emulator.shutdown().await;
    assert_eq!(stream.read(&mut [0]).await.unwrap_or_default(), 0);
}

#[tokio::test]
async fn passing_all_on_does_not_lead_back_to_this_machine() {
    let emulator = start(Emulator::builder().proxy_pass_all(true)).await;
    for (target, status, expected) in [
        ("localhost:443", 403, "NO_PROXY"),
        ("127.0.0.1:443", 403, "NO_PROXY"),
        ("169.254.169.254:443", 403, "its local link"),
        ("0.0.0.0:443", 403, "its local link"),
        ("www.example.com:22", 403, "--proxy-pass www.example.com:22"),
        // Names that the system takes for 127.0.0.1.
        ("2130706433:443", 502, "no address that the proxy passes on"),
        ("0x7f.1:443", 502, "no address that the proxy passes on"),
    ] {
        let answer = refusal(&emulator, target).await;
        assert_eq!(answer.status, status, "{target}");
        assert!(answer.text.contains(expected), "{target}: {}", answer.text);
    }
    // The service's hosts are still the emulator's.
    reach(&emulator, RESOURCE).await;
}

#[tokio::test]
async fn a_host_that_cannot_be_reached_is_named() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let emulator = start(Emulator::builder().proxy_pass(&free.to_string())).await;
    let answer = refusal(&emulator, &free.to_string()).await;
    assert_eq!(answer.status, 502);
    assert!(answer.text.contains(&free.to_string()), "{}", answer.text);
}

#[tokio::test]
async fn a_host_that_is_no_host_is_a_mistake() {
    let error = Emulator::builder().proxy_pass("https://example.com").start().await.unwrap_err();
    assert!(error.to_string().contains("host to pass on"), "{error}");
}

#[tokio::test]
async fn faults_strike_in_tunnels_too() {
    for (fault, answer, executed) in faults() {
        let emulator = start(Emulator::builder()).await;
        emulator.fail_next(1, fault.clone()).unwrap();
        let found = first_bytes(reach(&emulator, RESOURCE).await, RESOURCE).await;
        let is_expected = found.starts_with(answer) && found.is_empty() == answer.is_empty();
        assert!(is_expected, "{fault:?}: {found}");
        assert_eq!(emulator.executed().len(), executed, "{fault:?}");
        assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.status, 202, "{fault:?}");
    }
}

#[tokio::test]
async fn a_reset_in_a_tunnel_is_a_reset() {
    let emulator = start(Emulator::builder()).await;
    emulator.fail_next(1, Fault::reset()).unwrap();
    let mut stream = reach(&emulator, RESOURCE).await;
    let request =
        request("POST", &path("sendDtmfTones"), &[("host", RESOURCE), TOKEN], &send().to_string());
    stream.write_all(request.as_bytes()).await.unwrap();
    let error = stream.read_to_end(&mut Vec::new()).await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
}

/// The clock jumps while nothing happens.
#[tokio::test(start_paused = true)]
async fn a_tunnel_without_a_handshake_is_given_up_after_ten_seconds() {
    let emulator = start(Emulator::builder()).await;
    let mut stream = open(&emulator, "contoso.communication.azure.com:443").await;
    let start = tokio::time::Instant::now();
    assert_eq!(stream.read(&mut [0]).await.unwrap_or_default(), 0);
    let expected = Duration::from_secs(9)..Duration::from_secs(11);
    assert!(expected.contains(&start.elapsed()), "{:?}", start.elapsed());
}
