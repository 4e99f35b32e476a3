//! Signatures of the access key, made by an independent implementation.
//!
//! `tests/vectors/hmac.json` at the top of the repository is made by Python's standard library, and shares no
//! code with the emulator or with the client.

use std::path::Path;
use std::time::{Duration, SystemTime};

use acs_call_emulator::{Emulator, EmulatorBuilder};
use serde::Deserialize;
use url::{Position, Url};

use crate::wire::{Answer, exchange, request};

/// A signed request.
#[derive(Clone, Deserialize)]
struct Vector {
    method: String,
    url: Url,
    body: Option<String>,
    key: String,
    date: String,
    content_hash: String,
    authorization: String,
}

fn vectors() -> Vec<Vector> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/hmac.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

impl Vector {
    /// An emulator with the key of the request, at a time after its date.
    async fn emulator(&self, age: Duration) -> Emulator {
        let now = httpdate::parse_http_date(&self.date).unwrap() + age;
        self.builder().clock(move || now).start().await.unwrap()
    }

    /// An emulator with the key of the request, under the name that the request has for it.
    fn builder(&self) -> EmulatorBuilder {
        Emulator::builder().access_key(&self.key).allow_host(self.url.host_str().unwrap())
    }

    async fn send(&self, emulator: &Emulator) -> Answer {
        let headers = [
            ("host", &self.url[Position::BeforeHost..Position::AfterPort]),
            ("x-ms-date", &self.date),
            ("x-ms-content-sha256", &self.content_hash),
            ("authorization", &self.authorization),
        ];
        let path = &self.url[Position::BeforePath..Position::AfterQuery];
        let body = self.body.as_deref().unwrap_or_default();
        let request = request(&self.method, path, &headers, body);
        exchange(emulator.endpoint().strip_prefix("http://").unwrap(), &request).await
    }
}

#[tokio::test]
async fn a_signed_request_is_accepted() {
    for vector in vectors() {
        let emulator = vector.emulator(Duration::ZERO).await;
        let answer = vector.send(&emulator).await;
        // Some have another path or no valid body, and are refused for that.
        assert_ne!(answer.status, 401, "{}: {}", vector.url, answer.text);
    }
    assert_eq!(vectors()[0].send(&vectors()[0].emulator(Duration::ZERO).await).await.status, 202);
}

#[tokio::test]
async fn each_signed_part_is_checked() {
    /// The part that is changed, and how.
    type Change = (&'static str, fn(&mut Vector));
    let changes: [Change; 12] = [
        ("method", |vector| vector.method = "PUT".to_owned()),
        ("path", |vector| vector.url.set_path(&vector.url.path().replace("calling", "called"))),
        ("spelling of the path", |vector| {
            let path = vector.url.path().replace("calling", "c%61lling");
            vector.url.set_path(&path);
        }),
        ("query", |vector| vector.url.set_query(Some("api-version=2025-06-15"))),
        ("order of the query", |vector| {
            let query = format!("{}&", vector.url.query().unwrap());
            vector.url.set_query(Some(&query));
        }),
        ("host", |vector| vector.url.set_host(Some("fabrikam.example")).unwrap()),
        ("port", |vector| vector.url.set_port(Some(8081)).unwrap()),
        ("date", |vector| vector.date = "Sun, 06 Nov 1994 08:49:38 GMT".to_owned()),
        ("body", |vector| vector.body = Some("{}".to_owned())),
        ("body and its hash", |vector| {
            vector.body = Some("{}".to_owned());
            vector.content_hash = "RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=".to_owned();
        }),
        ("key", |vector| vector.key = "YW5vdGhlcg==".to_owned()),
        ("signature", |vector| {
            let mut bytes = std::mem::take(&mut vector.authorization).into_bytes();
            let at = bytes.len() - 10;
            bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
            vector.authorization = String::from_utf8(bytes).unwrap();
        }),
    ];
    for vector in vectors() {
        for (what, change) in &changes {
            let mut changed = vector.clone();
            change(&mut changed);
            let emulator = changed.emulator(Duration::ZERO).await;
            let answer = changed.send(&emulator).await;
            assert_eq!(answer.outcome(), (401, "7509".to_owned()), "{what} of {}", vector.url);
        }
    }
}

#[tokio::test]
async fn every_part_must_be_there() {
    let vector = &vectors()[0];
    let signature = vector.authorization.rsplit_once("&Signature=").unwrap().1;
    for authorization in [
        format!("HMAC-SHA256 Signature={signature}"),
        format!("HMAC-SHA256 SignedHeaders=x-ms-date;host&Signature={signature}"),
        format!(
            "HMAC-SHA256 SignedHeaders=host;x-ms-date;x-ms-content-sha256&Signature={signature}"
        ),
        "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256".to_owned(),
        "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=".to_owned(),
        "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=%".to_owned(),
        vector.authorization.replace("HMAC-SHA256 ", ""),
        vector.authorization.replace("HMAC-SHA256", "HMAC-SHA1"),
    ] {
        let changed = Vector { authorization, ..vector.clone() };
        let answer = changed.send(&changed.emulator(Duration::ZERO).await).await;
        let found = answer.outcome();
        assert_eq!(found, (401, "7509".to_owned()), "{}", changed.authorization);
    }
}

#[tokio::test]
async fn a_date_is_good_for_five_minutes() {
    let vector = &vectors()[0];
    let minutes = |minutes: u64| Duration::from_secs(minutes * 60);
    let second = Duration::from_secs(1);
    for (age, status) in [(minutes(5), 202), (minutes(5) + second, 401)] {
        assert_eq!(vector.send(&vector.emulator(age).await).await.status, status, "{age:?}");
    }
    let sent_at = httpdate::parse_http_date(&vector.date).unwrap();
    for (ahead, status) in [(minutes(5), 202), (minutes(5) + second, 401)] {
        let now: SystemTime = sent_at - ahead;
        let builder = vector.builder().clock(move || now);
        let answer = vector.send(&builder.start().await.unwrap()).await;
        assert_eq!(answer.status, status, "{ahead:?} ahead");
    }
}
