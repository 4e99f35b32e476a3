//! Web pages that try to use the emulator: under a name of their own (DNS rebinding), and from another site.

use acs_call_emulator::{Emulator, Fault};

use crate::wire::{Answer, JSON, exchange, path, request, send};
use crate::{CALL, PHONE};

/// Every route, with a request that it answers when it is from a program.
fn routes() -> Vec<(&'static str, String, String, u16)> {
    let call = format!("/emulator/calls/{CALL}");
    let press = format!(r#"{{"participant":"{PHONE}","tones":"1"}}"#);
    vec![
        ("PUT", call.clone(), String::new(), 204),
        ("POST", format!("{call}/press"), press, 204),
        ("POST", format!("{call}/finish"), String::new(), 204),
        ("GET", "/emulator/calls".to_owned(), String::new(), 200),
        ("GET", "/emulator/executed".to_owned(), String::new(), 200),
        ("POST", "/emulator/faults".to_owned(), r#"{"outcome":8511}"#.to_owned(), 204),
        ("GET", "/calling/.well-known/acsopenidconfiguration".to_owned(), String::new(), 200),
        ("GET", "/calling/keys".to_owned(), String::new(), 200),
        ("POST", path("sendDtmfTones"), send().to_string(), 202),
        ("GET", "/unknown".to_owned(), String::new(), 404),
        ("GET", "/requests".to_owned(), String::new(), 200),
        ("GET", "/events".to_owned(), String::new(), 200),
        ("GET", "/emulator/journal".to_owned(), String::new(), 200),
        ("POST", "/verify".to_owned(), r#"{"operation":"hold","count":0}"#.to_owned(), 200),
        ("DELETE", call, String::new(), 204),
        ("POST", "/reset".to_owned(), String::new(), 204),
    ]
}

fn host(emulator: &Emulator) -> String {
    emulator.endpoint().strip_prefix("http://").unwrap().to_owned()
}

async fn ask(
    emulator: &Emulator,
    (method, path, body): (&str, &str, &str),
    headers: &[(&str, &str)],
) -> Answer {
    let always = [JSON, ("authorization", "Bearer token")];
    let headers = [&always[..], headers].concat();
    exchange(&host(emulator), &request(method, path, &headers, body)).await
}

#[tokio::test]
async fn a_page_under_a_name_of_its_own_is_refused_on_every_route() {
    let emulator = Emulator::start().await.unwrap();
    // Nothing of a refused request is done, and no fault is used up.
    emulator.fail_next(1, Fault::status(503)).unwrap();
    let own = host(&emulator);
    for (method, path, body, _) in routes() {
        let asked = (method, &*path, &*body);
        for hosts in [
            &["rebound.example.com"][..],
            &["rebound.example.com:8090"],
            &["127.0.0.1.example.com"],
            &["localhost@rebound.example.com"],
            &["me@localhost"],
            &["127.0.0.1", "rebound.example.com"],
            &[""],
            &[],
        ] {
            let headers: Vec<_> = hosts.iter().map(|host| ("host", *host)).collect();
            let answer = ask(&emulator, asked, &headers).await;
            // The HTTP server itself refuses some.
            assert!(
                matches!(answer.status, 400 | 421),
                "{method} {path} {hosts:?}: {}",
                answer.status
            );
        }
        let absolute = format!("http://rebound.example.com{path}");
        let answer = ask(&emulator, (method, &absolute, &body), &[("host", &own)]).await;
        assert_eq!(answer.status, 421, "{method} {absolute}");
    }
    assert_eq!(emulator.executed(), []);
    let asked = ("POST", &*path("sendDtmfTones"), &*send().to_string());
    assert_eq!(ask(&emulator, asked, &[("host", &own)]).await.status, 503);
}

#[tokio::test]
async fn a_page_of_another_site_is_refused_on_every_route() {
    let emulator = Emulator::start().await.unwrap();
    let own = host(&emulator);
    for (method, path, body, _) in routes() {
        let asked = (method, &*path, &*body);
        for page in [
            ("origin", "https://attacker.example.com"),
            ("origin", "http://127.0.0.1.example.com:8090"),
            ("origin", "null"),
            ("origin", ""),
            ("origin", "file://"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
        ] {
            let answer = ask(&emulator, asked, &[("host", &own), page]).await;
            assert_eq!(answer.status, 403, "{method} {path} {page:?}");
        }
    }
    assert_eq!(emulator.executed(), []);
}

#[tokio::test]
async fn programs_and_pages_of_this_machine_are_answered() {
    let emulator = Emulator::start().await.unwrap();
    let own = host(&emulator);
    let port = own.rsplit_once(':').unwrap().1;
    for (named, origin) in [
        (own.clone(), None),
        (format!("localhost:{port}"), None),
        ("[::1]".to_owned(), None),
        (own.clone(), Some(format!("http://{own}"))),
        // By way of a forwarding, and with TLS.
        ("LOCALHOST:9000".to_owned(), Some("https://localhost:9000".to_owned())),
        ("localhost".to_owned(), Some("http://localhost".to_owned())),
    ] {
        for (method, path, body, status) in routes() {
            let mut headers = vec![("host", &*named)];
            headers.extend(origin.as_deref().map(|origin| ("origin", origin)));
            let answer = ask(&emulator, (method, &path, &body), &headers).await;
            assert_eq!(answer.status, status, "{method} {path} {named} {origin:?}");
        }
    }
}

/// Returns whether a route is of the control interface.
fn is_control(path: &str) -> bool {
    let others = ["/calling/", "/unknown"];
    !others.iter().any(|other| path.starts_with(other))
}

#[tokio::test]
async fn a_page_of_another_server_on_this_machine_cannot_control_the_emulator() {
    let emulator = Emulator::builder().page(true).start().await.unwrap();
    let own = host(&emulator);
    let port = own.rsplit_once(':').unwrap().1;
    let token = format!("Bearer {}", emulator.control_token().unwrap());
    // Another name is another origin too.
    let other_name = format!("http://localhost:{port}");
    for origin in
        ["http://localhost:3000", "http://127.0.0.1:3000", "http://127.0.0.1", &other_name]
    {
        for (method, path, body, status) in routes() {
            let page = [("host", &*own), JSON, ("origin", origin)];
            let refused = exchange(&own, &request(method, &path, &page, &body)).await;
            if is_control(&path) {
                assert_eq!(refused.status, 403, "{method} {path} {origin}");
                let headers = [&page[..], &[("authorization", &*token)]].concat();
                let answer = exchange(&own, &request(method, &path, &headers, &body)).await;
                assert_eq!(answer.status, status, "{method} {path} {origin}");
            } else {
                assert_ne!(refused.status, 403, "{method} {path} {origin}");
            }
        }
    }
    // With one page of its own among several, it is still another page.
    let origins = [
        ("host", &*own),
        ("origin", &*format!("http://{own}")),
        ("origin", "http://localhost:3000"),
    ];
    assert_eq!(exchange(&own, &request("POST", "/reset", &origins, "")).await.status, 403);
    // Nobody has a token that is not there.
    let plain = Emulator::start().await.unwrap();
    let asked = ("POST", "/reset", "");
    let headers = [("host", &*host(&plain)), ("origin", "http://localhost:3000")];
    assert_eq!(ask(&plain, asked, &headers).await.status, 403);
}

#[tokio::test]
async fn an_allowed_host_is_allowed_as_a_page_too() {
    let emulator = Emulator::builder().allow_host("emulator").start().await.unwrap();
    let asked = ("GET", "/emulator/executed", "");
    for (headers, status) in [
        (&[("host", "emulator:8090")][..], 200),
        (&[("host", "emulator:3000"), ("origin", "http://emulator:3000")], 200),
        (&[("host", "emulator"), ("origin", "http://other")], 403),
        (&[("host", "other")], 421),
    ] {
        assert_eq!(ask(&emulator, asked, headers).await.status, status, "{headers:?}");
    }
}

/// A page may send these content types to another site without asking first.
#[tokio::test]
async fn a_body_for_the_control_interface_must_be_json() {
    let emulator = Emulator::start().await.unwrap();
    let own = host(&emulator);
    let call = format!("/emulator/calls/{CALL}");
    let press = format!(r#"{{"participant":"{PHONE}","tones":"1"}}"#);
    for (method, path, body) in [
        ("PUT", &*call, "{}"),
        ("POST", &*format!("{call}/press"), &*press),
        ("POST", &*format!("{call}/finish"), "{}"),
        ("POST", "/emulator/faults", r#"{"status":503}"#),
    ] {
        for (media_type, is_accepted) in [
            (Some("text/plain"), false),
            (Some("application/x-www-form-urlencoded"), false),
            (Some("text/plain; application/json"), false),
            (Some("application/jsonp"), false),
            (None, false),
            (Some("application/json"), true),
            (Some("Application/JSON; charset=utf-8"), true),
        ] {
            let mut headers = vec![("host", &*own)];
            headers.extend(media_type.map(|media_type| ("content-type", media_type)));
            let answer = exchange(&own, &request(method, path, &headers, body)).await;
            let expected = if is_accepted { 204 } else { 415 };
            assert_eq!(answer.status, expected, "{method} {path} {media_type:?}");
        }
    }
}
