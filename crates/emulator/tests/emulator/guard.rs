//! Who may control the emulator, whether it is ready, and clients that are slow.

use std::net::{IpAddr, Ipv4Addr, UdpSocket};
use std::time::Duration;

use acs_call_emulator::{Emulator, EmulatorBuilder};
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::wire::{Answer, JSON, ask, ask_at, exchange, operate, path, request, send};
use crate::{CALL, PHONE};

const TOKEN: (&str, &str) = ("authorization", "Bearer s3cret-token");

/// Every route of the control interface, with a request that it answers.
fn routes() -> Vec<(&'static str, String, String)> {
    let call = format!("/emulator/calls/{CALL}");
    let press = json!({ "participant": PHONE, "tones": "1" }).to_string();
    let incoming = json!({ "from": PHONE, "to": "+14255550100" }).to_string();
    let verify = json!({ "operation": "play", "count": 0 }).to_string();
    let mut routes = vec![
        ("PUT", call.clone(), String::new()),
        ("POST", format!("{call}/press"), press),
        ("POST", format!("{call}/finish"), String::new()),
        ("DELETE", call, String::new()),
        ("POST", "/emulator/incomingCalls".to_owned(), incoming),
        ("POST", "/emulator/farEnds".to_owned(), r#"{"farEnd":"busy"}"#.to_owned()),
        ("GET", "/emulator/calls".to_owned(), String::new()),
        ("GET", "/emulator/executed".to_owned(), String::new()),
        ("POST", "/emulator/faults".to_owned(), r#"{"outcome":8511}"#.to_owned()),
        ("GET", "/emulator/journal".to_owned(), String::new()),
    ];
    for prefix in ["/emulator", ""] {
        routes.extend([
            ("POST", format!("{prefix}/reset"), String::new()),
            ("GET", format!("{prefix}/requests"), String::new()),
            ("GET", format!("{prefix}/events"), String::new()),
            ("POST", format!("{prefix}/verify"), verify.clone()),
        ]);
    }
    routes
}

#[tokio::test]
async fn a_token_that_was_given_is_needed_by_everyone_on_every_control_route() {
    let emulator = Emulator::builder().control_token("s3cret-token").start().await.unwrap();
    assert_eq!(emulator.control_token(), None);
    for (method, path, body) in routes() {
        for wrong in [
            &[JSON][..],
            &[JSON, ("authorization", "Bearer s3cret-tokeN")],
            &[JSON, ("authorization", "Bearer ")],
            &[JSON, ("authorization", "Basic s3cret-token")],
            &[JSON, ("authorization", "s3cret-token")],
        ] {
            let answer = ask(&emulator, method, &path, wrong, &body).await;
            assert_eq!(answer.status, 401, "{method} {path} {wrong:?}");
            assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
            assert!(!answer.text.contains("s3cret"));
        }
        let answer = ask(&emulator, method, &path, &[JSON, TOKEN], &body).await;
        assert!(matches!(answer.status, 200 | 204), "{method} {path}: {}", answer.status);
        // It is no pass for a page.
        let page = [JSON, TOKEN, ("origin", "https://attacker.example.com")];
        assert_eq!(ask(&emulator, method, &path, &page, &body).await.status, 403);
    }
    assert!(!format!("{emulator:?}").contains("s3cret"));
    // The service itself has credentials of its own.
    let other = [("authorization", "Bearer token")];
    let sent = ask(&emulator, "POST", &path("sendDtmfTones"), &other, &send().to_string()).await;
    assert_eq!(sent.status, 202);
    for wrong in ["", "short", "with a space", "línea-nueva"] {
        assert!(Emulator::builder().control_token(wrong).start().await.is_err(), "{wrong:?}");
    }
}

/// An address of this machine that is not loopback, if it has one.
fn address() -> Option<IpAddr> {
    let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
    // Nothing is sent.
    socket.connect("192.0.2.1:9").ok()?;
    Some(socket.local_addr().ok()?.ip()).filter(|address| !address.is_loopback())
}

#[tokio::test]
async fn who_is_not_on_loopback_needs_the_token_that_was_made() {
    let listening = |builder: EmulatorBuilder| builder.listen(Ipv4Addr::UNSPECIFIED.into()).start();
    let emulator = listening(Emulator::builder()).await.unwrap();
    let token = emulator.control_token().unwrap().to_owned();
    assert_ne!(listening(Emulator::builder()).await.unwrap().control_token(), Some(&*token));
    assert_eq!(ask(&emulator, "GET", "/requests", &[], "").await.status, 200);

    let wrong = [("authorization", "Bearer wrong")];
    assert_eq!(ask(&emulator, "GET", "/requests", &wrong, "").await.status, 401);

    let Some(address) = address() else { return };
    let emulator = listening(Emulator::builder().allow_host(&address.to_string())).await.unwrap();
    let token = format!("Bearer {}", emulator.control_token().unwrap());
    let endpoint = emulator.endpoint();
    let host = format!("{address}:{}", endpoint.rsplit_once(':').unwrap().1);
    for (headers, status) in [
        (&[][..], 401),
        (&[("authorization", "Bearer wrong")], 401),
        (&[("authorization", &*token)], 200),
    ] {
        let answer = ask_at(&host, "GET", "/requests", headers, "").await;
        assert_eq!(answer.status, status, "{headers:?}");
    }
    assert_eq!(ask_at(&host, "GET", "/health", &[], "").await.status, 200);
}

#[tokio::test]
async fn an_event_that_is_posted_to_the_control_interface_is_refused() {
    let builder = Emulator::builder().listen(Ipv4Addr::UNSPECIFIED.into());
    let emulator = builder.start().await.unwrap();
    let reset = format!("{}/reset", emulator.endpoint());
    emulator.connect(CALL, Some(&reset)).unwrap();
    operate(&emulator, "sendDtmfTones", &send()).await;
    let delivered = async {
        loop {
            let events = ask(&emulator, "GET", "/events", &[], "").await.json();
            // A reset would have forgotten the event.
            if let Some(status) = events[0]["deliveries"][0].get("status") {
                return status.clone();
            }
        }
    };
    let delivered = tokio::time::timeout(Duration::from_secs(10), delivered).await;
    assert_eq!(delivered.unwrap(), 401);
    assert_eq!(emulator.executed().len(), 1);
}

async fn health(emulator: &Emulator, name: &str) -> Answer {
    let endpoint = emulator.endpoint();
    let host = endpoint.strip_prefix("http://").unwrap();
    exchange(host, &request("GET", "/health", &[("host", name)], "")).await
}

#[tokio::test]
async fn health_is_answered_under_any_name_and_shows_nothing_but_the_version() {
    let emulator = Emulator::builder().control_token("s3cret-token").start().await.unwrap();
    for name in ["localhost", "emulator:8090", "10.0.0.7"] {
        let answer = health(&emulator, name).await;
        assert_eq!(answer.status, 200);
        assert_eq!(
            answer.json(),
            json!({ "status": "ready", "version": env!("CARGO_PKG_VERSION") })
        );
    }
    assert_eq!(ask(&emulator, "POST", "/health", &[], "").await.status, 405);
}

#[tokio::test]
async fn health_is_503_while_callbacks_are_waited_for() {
    let emulator = Emulator::builder()
        .callback_uri("http://127.0.0.1:9/")
        .callback_delay(Duration::from_secs(3600))
        .start()
        .await
        .unwrap();
    operate(&emulator, "sendDtmfTones", &send()).await;
    let endpoint = emulator.endpoint();
    let host = endpoint.strip_prefix("http://").unwrap();
    let ask = async {
        // The shutdown was polled first, and waits now.
        let answer = ask_at(host, "GET", "/health", &[], "").await;
        assert_eq!((answer.status, &answer.json()["status"]), (503, &json!("stopping")));
    };
    tokio::select! {
        biased;
        () = emulator.shutdown() => unreachable!(),
        () = ask => {}
    }
}

/// Sends the beginning of a request, and reads until the emulator closes the connection.
async fn begin(emulator: &Emulator, beginning: &str) -> String {
    let endpoint = emulator.endpoint();
    let mut stream = TcpStream::connect(endpoint.strip_prefix("http://").unwrap()).await.unwrap();
    stream.write_all(beginning.as_bytes()).await.unwrap();
    let mut answer = String::new();
    let read = tokio::time::timeout(Duration::from_secs(300), stream.read_to_string(&mut answer));
    read.await.unwrap().unwrap();
    answer
}

#[tokio::test(start_paused = true)]
async fn a_client_that_does_not_go_on_loses_its_connection() {
    let emulator = Emulator::start().await.unwrap();
    for beginning in ["", "POST /emulator/faults HTTP/1.1\r\nhost: local"] {
        assert_eq!(begin(&emulator, beginning).await, "", "{beginning}");
    }
    for path in ["/emulator/faults", &path("sendDtmfTones")] {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
             content-length: 20\r\n\r\n{{"
        );
        let answer = begin(&emulator, &head).await;
        assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
        assert!(answer.contains("the body was not sent within 30 seconds"), "{answer}");
    }
}
