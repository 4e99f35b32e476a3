//! The page, and what it needs of the control interface. What it shows is tested in a browser: `tests/page`.

use std::time::{Duration, Instant};

use acs_call_emulator::{Emulator, EmulatorBuilder};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::program::Program;
use crate::receiver::{Receiver, soon};
use crate::wire::{Answer, JSON, ask, ask_at, create_call, operate, recognize, request};
use crate::{CALL, PHONE};

const RAW_PHONE: &str = "4:+14255550123";

async fn with_page() -> Emulator {
    page(Emulator::builder()).await
}

async fn page(builder: EmulatorBuilder) -> Emulator {
    builder.page(true).start().await.unwrap()
}

/// The token in the address of the page.
fn token(emulator: &Emulator) -> String {
    emulator.page_url().unwrap().split_once("/page/?token=").unwrap().1.to_owned()
}

async fn get(emulator: &Emulator, path: &str, headers: &[(&str, &str)]) -> Answer {
    ask(emulator, "GET", path, headers, "").await
}

async fn calls(emulator: &Emulator) -> Value {
    get(emulator, "/emulator/calls", &[]).await.json()
}

#[tokio::test]
async fn the_page_needs_the_token_in_its_address() {
    let emulator = with_page().await;
    let token = token(&emulator);
    assert!(token.len() >= 32);
    let shown = get(&emulator, &format!("/page/?token={token}"), &[]).await;
    assert_eq!(shown.status, 200);
    assert!(shown.text.contains("<main"));
    assert_eq!(shown.header("content-type"), Some("text/html; charset=utf-8"));
    assert!(!shown.text.contains(&token));
    for query in ["", "?token=", "?token=wrong", &format!("?token={token}x"), "?tokens=1"] {
        let refused = get(&emulator, &format!("/page/{query}"), &[]).await;
        assert_eq!(refused.status, 401, "{query}");
        assert!(!refused.text.contains("<main") && !refused.text.contains(&token));
    }
    let moved = get(&emulator, "/page?token=a", &[]).await;
    assert_eq!(moved.header("location"), Some("/page/?token=a"));
    assert_ne!(token, self::token(&with_page().await));
    assert!(!format!("{emulator:?}").contains(&token));
}

#[tokio::test]
async fn every_file_of_the_page_allows_only_the_emulator() {
    let emulator = with_page().await;
    let index = get(&emulator, &format!("/page/?token={}", token(&emulator)), &[]).await;
    let names = index.text.split('"').filter(|name| name.contains('.') && !name.contains(' '));
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    let mut checked = vec![index];
    while let Some(name) = names.pop() {
        let file = get(&emulator, &format!("/page/{name}"), &[]).await;
        assert_eq!(file.status, 200, "{name}");
        for import in file.text.lines().filter_map(|line| line.split_once("from \"./")) {
            names.push(import.1.trim_end_matches("\";").to_owned());
        }
        checked.push(file);
    }
    assert!(checked.len() > 5);
    for file in checked {
        let policy = file.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'self'; "), "{policy}");
        for part in ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"] {
            assert!(policy.contains(part), "{policy}");
        }
        assert!(!policy.contains("unsafe"));
        assert_eq!(file.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(file.header("cache-control"), Some("no-store"));
        assert!(!file.text.contains("https://"), "it loads nothing from elsewhere");
    }
}

#[tokio::test]
async fn the_page_is_not_for_pages_of_other_sites() {
    let emulator = with_page().await;
    let path = format!("/page/?token={}", token(&emulator));
    for foreign in [
        ("origin", "https://attacker.example.com"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        for path in [&*path, "/page/page.js", "/emulator/calls"] {
            assert_eq!(get(&emulator, path, &[foreign]).await.status, 403, "{path} {foreign:?}");
        }
    }
    let host = emulator.endpoint().strip_prefix("http://").unwrap().to_owned();
    let rebound = [("host", "rebound.example.com")];
    let asked = request("GET", &path, &rebound, "");
    assert_eq!(crate::wire::exchange(&host, &asked).await.status, 421);
}

#[tokio::test]
async fn the_token_of_the_page_is_that_of_the_control_interface() {
    let emulator = page(Emulator::builder().control_token("s3cret-token")).await;
    // It is the user's secret, and not shown.
    assert_eq!(emulator.page_url(), Some(emulator.endpoint() + "/page/"));
    assert_eq!(get(&emulator, "/page/?token=s3cret-token", &[]).await.status, 200);
    assert_eq!(get(&emulator, "/emulator/calls", &[]).await.status, 401);
    let bearer = [("authorization", "Bearer s3cret-token")];
    assert_eq!(get(&emulator, "/emulator/calls", &bearer).await.status, 200);

    // Tests on this machine still need none.
    let emulator = with_page().await;
    assert_eq!(get(&emulator, "/emulator/calls", &[]).await.status, 200);
    assert_eq!(emulator.control_token(), Some(&*token(&emulator)));
}

#[tokio::test]
async fn without_the_setting_there_is_no_page() {
    let emulator = Emulator::start().await.unwrap();
    assert_eq!(emulator.page_url(), None);
    assert_eq!(emulator.control_token(), None);
    for path in ["/page/?token=", "/page/page.js", "/page"] {
        assert_ne!(get(&emulator, path, &[]).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn the_program_prints_the_address_of_the_page() {
    let program = Program::start(&[]);
    let line = program.page();
    let path = line.strip_prefix(&program.endpoint).unwrap();
    assert_eq!(ask_at(program.host(), "GET", path, &[], "").await.status, 200);
    let program = Program::start(&["--control-token", "s3cret-token"]);
    let line = program.page();
    assert!(line.ends_with("?token= and the token of --control-token"), "{line}");
    let program = Program::start(&["--no-page"]);
    assert_ne!(ask_at(program.host(), "GET", "/page/page.js", &[], "").await.status, 200);
}

#[tokio::test]
async fn calls_are_listed_with_who_is_in_them_and_what_runs() {
    let emulator = Emulator::builder().recognize_timeouts(true).start().await.unwrap();
    assert_eq!(calls(&emulator).await, json!({ "calls": [], "incoming": [], "isAttended": false }));
    emulator.connect(CALL, None).unwrap();
    assert_eq!(operate(&emulator, "recognize", &recognize()).await.status, 202);
    emulator.participant(CALL, PHONE).press("1").unwrap();
    let list = calls(&emulator).await;
    let call = &list["calls"][0];
    assert_eq!(call["callConnectionId"], CALL);
    assert_eq!(call["state"], "connected");
    let media = &call["media"][0];
    assert_eq!(media["kind"], "recognize");
    assert_eq!(media["participants"], json!([RAW_PHONE]));
    // After a key, it waits two seconds for the next one.
    let left = media["remainingMilliseconds"].as_u64().unwrap();
    assert!((1..=2000).contains(&left), "{left}");
    let recognition = &media["recognition"];
    assert_eq!(recognition["input"], "dtmf");
    assert_eq!(recognition["isPrompting"], false);
    assert_eq!(recognition["keys"], 1);
    assert_eq!(recognition["options"]["dtmfOptions"]["maxTonesToCollect"], 3);
    let journal = get(&emulator, "/emulator/journal", &[]).await.json();
    let entry = journal.as_array().unwrap().iter().find(|one| one["id"] == media["request"]);
    assert_eq!(entry.unwrap()["operation"], "recognize");
    emulator.disconnect(CALL);
    assert_eq!(calls(&emulator).await["calls"], json!([]));
}

#[tokio::test]
async fn incoming_calls_are_listed_while_they_ring_without_their_contexts() {
    let emulator = Emulator::start().await.unwrap();
    let body = json!({
        "from": PHONE,
        "to": "+14255550100",
        "displayName": "Alice",
        "customContext": { "sipHeaders": { "X-MS-Custom-Order": "7" } },
    });
    let path = "/emulator/incomingCalls";
    let incoming = ask(&emulator, "POST", path, &[JSON], &body.to_string()).await.json();
    assert_eq!(incoming["callerDisplayName"], "Alice");
    assert_eq!(incoming["customContext"]["sipHeaders"]["X-MS-Custom-Order"], "7");
    let list = get(&emulator, "/emulator/calls", &[]).await;
    assert!(!list.text.contains(incoming["incomingCallContext"].as_str().unwrap()));
    let list = list.json();
    let ringing = &list["incoming"][0];
    assert_eq!((&ringing["from"], &ringing["displayName"]), (&json!(RAW_PHONE), &json!("Alice")));
    assert!(ringing["remainingMilliseconds"].as_u64().unwrap() > 20_000);
    let wrong =
        json!({ "from": PHONE, "to": PHONE, "customContext": { "sipHeaders": { "a": "" } } });
    let refused = ask(&emulator, "POST", path, &[JSON], &wrong.to_string()).await;
    assert_eq!(refused.status, 400);
}

/// Somebody is the far end, until the stream is dropped.
async fn attend(emulator: &Emulator) -> TcpStream {
    let endpoint = emulator.endpoint();
    let host = endpoint.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).await.unwrap();
    let headers = [("host", host), ("accept", "text/event-stream")];
    let asked = request("GET", "/emulator/journal?attended=true", &headers, "");
    stream.write_all(asked.as_bytes()).await.unwrap();
    let mut bytes = [0; 1024];
    assert!(stream.read(&mut bytes).await.unwrap() > 0);
    attended(emulator, true).await;
    stream
}

/// Waits until somebody is the far end, or nobody any more.
async fn attended(emulator: &Emulator, expected: bool) {
    soon(async {
        while calls(emulator).await["isAttended"] != expected {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

#[tokio::test]
async fn prompts_take_the_time_of_reading_them_aloud_while_somebody_attends() {
    let emulator = Emulator::builder().prompt_duration(None).start().await.unwrap();
    let text = json!({ "kind": "text", "text": { "text": "Twenty characters..." } });
    let ssml = "<speak version='1.0'><p>Twenty</p> <s>characters...</s></speak>";
    let ssml = json!({ "kind": "ssml", "ssml": { "ssmlText": ssml } });
    let remaining = async |prompt: &Value| {
        let mut body = recognize();
        body["playPrompt"] = prompt.clone();
        body["interruptCallMediaOperation"] = json!(true);
        assert_eq!(operate(&emulator, "recognize", &body).await.status, 202);
        let list = calls(&emulator).await;
        let media = list["calls"][0]["media"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(media["recognition"]["isPrompting"], !media["remainingMilliseconds"].is_null());
        media["remainingMilliseconds"].as_u64()
    };
    assert_eq!(remaining(&text).await, None);
    let _stream = attend(&emulator).await;
    for prompt in [text, ssml] {
        let milliseconds = remaining(&prompt).await.unwrap();
        assert!((1_000..=2_000).contains(&milliseconds), "{prompt}: {milliseconds}");
    }
}

#[tokio::test]
async fn virtual_time_passes_as_real_time_while_somebody_attends() {
    let emulator = Emulator::builder().virtual_time(true).start().await.unwrap();
    let stream = attend(&emulator).await;
    let (began, time) = (Instant::now(), Duration::from_millis(200));
    soon(emulator.sleep(time)).await;
    assert!(began.elapsed() >= time);
    drop(stream);
    attended(&emulator, false).await;
    soon(emulator.sleep(Duration::from_secs(3600))).await;
}

#[tokio::test]
async fn calls_ring_only_while_somebody_attends() {
    let emulator = Emulator::start().await.unwrap();
    let receiver = Receiver::start().await;
    let stream = attend(&emulator).await;

    let rings = create_call(&emulator, &receiver.uri, PHONE).await;
    let list = calls(&emulator).await;
    assert_eq!(list["calls"][0]["state"], "ringing");
    assert_eq!(list["calls"][0]["ringing"], json!([RAW_PHONE]));
    let path = format!("/emulator/calls/{rings}/noAnswer");
    assert_eq!(ask(&emulator, "POST", &path, &[JSON], "").await.status, 204);
    assert_eq!(calls(&emulator).await["calls"], json!([]));

    drop(stream);
    attended(&emulator, false).await;
    create_call(&emulator, &receiver.uri, PHONE).await;
    assert_eq!(calls(&emulator).await["calls"][0]["state"], "connected");
}

#[tokio::test]
async fn what_participants_do_is_in_the_journal_before_what_follows() {
    let emulator = Emulator::start().await.unwrap();
    let receiver = Receiver::start().await;
    emulator.connect(CALL, Some(&receiver.uri)).unwrap();
    operate(&emulator, "recognize", &recognize()).await;
    emulator.participant(CALL, PHONE).press("12#").unwrap();
    let journal = get(&emulator, "/emulator/journal", &[]).await.json();
    let journal = journal.as_array().unwrap();
    let place = |is: &dyn Fn(&Value) -> bool| journal.iter().position(is).unwrap();
    let pressed = place(&|entry| entry["did"] == "press");
    assert!(pressed < place(&|entry| entry["type"] == "RecognizeCompleted"));
    let entry = &journal[pressed];
    assert_eq!(entry["input"], "12#");
    assert_eq!(entry["participant"], RAW_PHONE);
    assert_eq!(entry["callConnectionId"], CALL);
    // The words for the log have no keys.
    assert_eq!(entry["action"], format!("3 keys pressed in call {CALL}"));
}

#[tokio::test]
async fn an_unknown_api_version_is_a_warning_in_the_journal() {
    let emulator = Emulator::start().await.unwrap();
    let path = format!("/calling/callConnections/{CALL}?api-version=2031-01-01");
    get(&emulator, &path, &[("authorization", "Bearer token")]).await;
    let journal = get(&emulator, "/emulator/journal", &[]).await.json();
    let warning = journal[1]["warning"].as_str().unwrap();
    assert!(warning.starts_with("api-version \"2031-01-01\" is not known"), "{warning}");
}
