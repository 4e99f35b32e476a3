//! Where the service is and who calls: connection strings, endpoints, and the settings of a client.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::fmt::Debug;
use std::time::SystemTime;

use acs_call_automation::types::{
    CommunicationIdentifierModel, SendDtmfTonesRequest, UnholdRequest,
};
use acs_call_automation::{
    AccessToken, CallAutomationClient, CallAutomationClientBuilder, Credential, Delivery, Error,
    ParseParticipantError, ParseRepeatabilityError, ParseTonesError, Repeatability,
    RepeatabilityResult, Response, Subcode, Tone, Tones,
};
use support::everything_shown;
use support::recorder::Recorder;

const ENDPOINT: &str = "https://contoso.communication.azure.com";
/// Ends in `==`, as every key of the service does.
const KEY: &str = "UTdrWjlxWHZKd0xtUHQyUmhOY0Q4ZkdzVmJZNGFFNnU1eEgzdw==";
const DECODED_KEY: &str = "Q7kZ9qXvJwLmPt2RhNcD8fGsVbY4aE6u5xH3w";

fn connect(connection_string: &str) -> Result<CallAutomationClient, Error> {
    CallAutomationClient::from_connection_string(connection_string)
}

fn at(endpoint: &str) -> Result<CallAutomationClient, Error> {
    CallAutomationClient::new(endpoint, Credential::access_key(KEY)?)
}

/// An error of what was given, before anything was sent.
fn refused(outcome: Result<impl Debug, Error>) -> String {
    let error = outcome.unwrap_err();
    assert!(error.is_input(), "{error}");
    assert_eq!(error.delivery(), Delivery::NotSent, "{error}");
    error.to_string()
}

/// The text contains no recognizable piece of the key.
fn assert_no_key(shown: &str) {
    for piece in KEY.as_bytes().windows(6).chain(DECODED_KEY.as_bytes().windows(6)) {
        let piece = str::from_utf8(piece).unwrap();
        assert!(!shown.contains(piece), "{piece:?} in {shown}");
    }
}

#[test]
fn a_connection_string_is_read_as_the_portal_shows_it() {
    assert_eq!(
        connect(&format!("endpoint={ENDPOINT}/;accesskey={KEY}")).unwrap().endpoint(),
        ENDPOINT
    );
}

#[test]
fn parts_may_stand_in_any_order_and_case_with_spaces_and_others_between() {
    for text in [
        format!("accesskey={KEY};endpoint={ENDPOINT}/"),
        format!("Endpoint={ENDPOINT}/;AccessKey={KEY}"),
        format!("ENDPOINT={ENDPOINT}/;ACCESSKEY={KEY}"),
        format!("  endpoint = {ENDPOINT}/ ; accesskey = {KEY}  \n"),
        format!(";endpoint={ENDPOINT}/;;accesskey={KEY};"),
        format!("region=eu;endpoint={ENDPOINT}/;api=v2=beta;accesskey={KEY};note="),
    ] {
        assert_eq!(connect(&text).unwrap().endpoint(), ENDPOINT, "{text}");
    }
}

#[test]
fn a_part_that_is_missing_or_empty_is_named() {
    for (text, part) in [
        (String::new(), "endpoint"),
        (" ; ;".to_owned(), "endpoint"),
        (format!("accesskey={KEY}"), "endpoint"),
        (format!("endpoint=;accesskey={KEY}"), "endpoint"),
        (format!("endpoint= ;accesskey={KEY}"), "endpoint"),
        (format!("endpoint={ENDPOINT}/"), "accesskey"),
        (format!("endpoint={ENDPOINT}/;accesskey="), "accesskey"),
        (format!("endpoint={ENDPOINT}/;key={KEY}"), "accesskey"),
    ] {
        let message = refused(connect(&text));
        assert!(message.contains(&format!("`{part}` is missing")), "{text}: {message}");
    }
}

#[test]
fn what_copying_adds_to_the_ends_is_ignored() {
    for (start, end) in
        [("", "\n"), ("\u{feff}", "\r\n"), ("\u{202a}", "\u{202c}"), ("\u{200b}\t", "\u{a0}")]
    {
        let around = |text: &str| format!("{start}{text}{end}");
        let whole = around(&format!("endpoint={ENDPOINT}/;accesskey={KEY}"));
        assert_eq!(connect(&whole).unwrap().endpoint(), ENDPOINT, "{whole:?}");
        let parts = format!(
            "{}={};{}={}",
            around("endpoint"),
            around(ENDPOINT),
            around("accesskey"),
            around(KEY)
        );
        assert_eq!(connect(&parts).unwrap().endpoint(), ENDPOINT, "{parts:?}");
        assert_eq!(at(&around(ENDPOINT)).unwrap().endpoint(), ENDPOINT);
        Credential::access_key(&around(KEY)).unwrap();
        let builder = CallAutomationClient::builder().connection_string(&whole);
        builder
            .api_version(&around("2025-05-15"))
            .user_agent_suffix(&around("a/1"))
            .build()
            .unwrap();
    }
}

#[test]
fn quotation_marks_are_refused_by_name() {
    for (open, close) in [("\"", "\""), ("'", "'"), ("`", "`"), ("“", "”"), (" \"", "\"\n")] {
        let around = |text: &str| format!("{open}{text}{close}");
        let whole = around(&format!("endpoint={ENDPOINT}/;accesskey={KEY}"));
        for (outcome, problem) in [
            (connect(&whole), "connection string: part 1 begins with a quotation mark"),
            (
                connect(&format!("endpoint={};accesskey={KEY}", around(ENDPOINT))),
                "connection string: the value of `endpoint` begins with a quotation mark",
            ),
            (
                connect(&format!("endpoint={ENDPOINT}\u{201d};accesskey={KEY}")),
                "connection string: the value of `endpoint` ends with a quotation mark",
            ),
            (
                connect(&format!("endpoint={ENDPOINT};accesskey={}", around(KEY))),
                "connection string: the value of `accesskey` begins with a quotation mark",
            ),
            (at(&around(ENDPOINT)), "endpoint: begins with a quotation mark"),
            (
                Credential::access_key(&around(KEY))
                    .and_then(|key| CallAutomationClient::new(ENDPOINT, key)),
                "access key: begins with a quotation mark",
            ),
        ] {
            let message = refused(outcome);
            assert!(message.starts_with(problem), "{message}");
            assert_no_key(&message);
        }
    }
}

/// The user sees it in the text, so "is missing" would help nobody.
#[test]
fn a_part_that_is_inside_of_another_is_not_reported_as_missing() {
    for (text, problem) in [
        (format!("ACS=endpoint={ENDPOINT}/;accesskey={KEY}"), "`endpoint=` is inside of part 1"),
        (
            format!("export ACS=Endpoint={ENDPOINT};accesskey={KEY}"),
            "`endpoint=` is inside of part 1",
        ),
        (format!("x\"endpoint={ENDPOINT};accesskey={KEY}"), "`endpoint=` is inside of part 1"),
        (format!("endpoint={ENDPOINT}/\naccesskey={KEY}"), "`accesskey=` is inside of part 1"),
        (format!("endpoint={ENDPOINT}/,accesskey={KEY}"), "`accesskey=` is inside of part 1"),
        (format!("a=b;endpoint={ENDPOINT}/&AccessKey={KEY}"), "`accesskey=` is inside of part 2"),
    ] {
        let message = refused(connect(&text));
        assert!(message.contains(problem), "{message}");
        assert_no_key(&message);
    }
}

#[test]
fn what_is_inside_of_a_value_and_does_not_belong_there_is_named() {
    for (endpoint, found) in [
        ("https://contoso\n.example", r"found '\n' inside"),
        ("https://contoso\u{200b}.example", r"found '\u{200b}' inside"),
        ("https://contoso.example/ acs", "found ' ' inside"),
    ] {
        let message = refused(at(endpoint));
        assert!(message.ends_with(found), "{message}");
    }
    let (start, end) = KEY.split_at(20);
    let message = refused(Credential::access_key(&format!("{start}\n{end}")));
    assert!(message.contains("because of a space, a line break"), "{message}");
}

#[test]
fn a_part_that_appears_twice_is_refused() {
    for (text, part) in [
        (format!("endpoint={ENDPOINT};accesskey={KEY};Endpoint=https://evil.example"), "endpoint"),
        (format!("accesskey={KEY};endpoint={ENDPOINT};ACCESSKEY={KEY}"), "accesskey"),
        (format!("accesskey=;endpoint={ENDPOINT};accesskey={KEY}"), "accesskey"),
    ] {
        let message = refused(connect(&text));
        assert!(message.contains(&format!("`{part}` appears twice")), "{message}");
    }
}

#[test]
fn a_part_without_equals_sign_is_reported_by_its_position() {
    let message = refused(connect(&format!("endpoint={ENDPOINT};{}", KEY.trim_end_matches('='))));
    assert!(message.contains("part 2 has no `=`"), "{message}");
}

#[test]
fn a_key_that_is_not_base64_is_refused() {
    for key in
        ["!", "not base64", KEY.trim_end_matches('='), &format!("{KEY}="), "====", "c2Vj-_=="]
    {
        let message = refused(connect(&format!("endpoint={ENDPOINT};accesskey={key}")));
        assert!(message.starts_with("access key: not valid base64"), "{key}: {message}");
    }
}

#[test]
fn an_empty_key_is_refused() {
    for key in ["", " "] {
        assert!(refused(Credential::access_key(key)).contains("found nothing"));
    }
}

#[test]
fn the_endpoint_of_a_connection_string_is_checked_like_any_other() {
    let message = refused(connect(&format!("endpoint=http://contoso.example;accesskey={KEY}")));
    assert!(message.starts_with("endpoint: expected https"), "{message}");
}

#[test]
fn no_error_contains_the_key() {
    let bare = KEY.trim_end_matches('=');
    for error in [
        connect(KEY),
        connect(bare),
        connect(&format!("endpoint={ENDPOINT};{bare}")),
        connect(&format!("endpoint={ENDPOINT};accesskey={bare}")),
        connect(&format!("endpoint={ENDPOINT};accesskey=!{KEY}")),
        connect(&format!("endpoint={ENDPOINT};accesskey={KEY};accesskey={KEY}")),
        connect(&format!("endpoint={ENDPOINT};key={KEY}")),
        connect(&format!("accesskey={KEY}")),
        connect(&format!("endpoint;accesskey={KEY}")),
        connect(&format!("endpoint={KEY};accesskey={ENDPOINT}")),
        connect(&format!("endpoint=ftp://contoso.example;accesskey={KEY}")),
        at(&format!("endpoint={ENDPOINT};accesskey={KEY}")),
        at(&format!("accesskey={KEY};endpoint={ENDPOINT}")),
        at(&format!("accesskey={KEY}")),
        at(KEY),
        at(&format!("https://user:{KEY}@contoso.example")),
        at(&format!("https://{KEY}@contoso.example")),
        CallAutomationClient::builder().connection_string(&format!("accesskey={KEY}")).build(),
        Credential::access_key(bare)
            .and_then(|credential| CallAutomationClient::new("", credential)),
    ] {
        assert_no_key(&everything_shown(&error.unwrap_err()));
    }
}

#[test]
fn no_error_shows_an_endpoint_that_may_hold_the_key() {
    for endpoint in [
        format!("{ENDPOINT}/?accesskey={KEY}"),
        format!("{ENDPOINT}/#{KEY}"),
        // Without its scheme, the user's name is taken for one.
        format!("user:{KEY}@contoso.example"),
        format!("AccessKey:{KEY}"),
    ] {
        assert_no_key(&everything_shown(&at(&endpoint).unwrap_err()));
    }
}

#[test]
fn debug_shows_no_key() {
    let builder = CallAutomationClient::builder()
        .connection_string(&format!("endpoint={ENDPOINT};accesskey={KEY}"));
    let credential = Credential::access_key(KEY).unwrap();
    let bearer = Credential::bearer(KEY).unwrap();
    let token = AccessToken::new(KEY, SystemTime::now());
    assert_no_key(&format!("{builder:#?} {credential:#?} {bearer:#?} {token:#?}"));

    let client = builder.build().unwrap();
    assert_no_key(&format!("{client:#?} {:#?}", client.send_dtmf_tones()));
}

#[test]
fn an_endpoint_is_kept_without_the_slash_at_its_end() {
    for (given, kept) in [
        ("https://contoso.example", "https://contoso.example"),
        ("https://contoso.example/", "https://contoso.example"),
        ("https://contoso.example//", "https://contoso.example"),
        (" https://contoso.example/\n", "https://contoso.example"),
        ("HTTPS://Contoso.Example", "https://contoso.example"),
        ("https://contoso.example:8443/", "https://contoso.example:8443"),
        ("https://contoso.example:443", "https://contoso.example"),
        ("https://proxy.example/acs/eu/", "https://proxy.example/acs/eu"),
        ("https://10.0.0.7", "https://10.0.0.7"),
        ("https://[2001:db8::7]:8443", "https://[2001:db8::7]:8443"),
    ] {
        assert_eq!(at(given).unwrap().endpoint(), kept);
    }
}

#[test]
fn http_is_taken_for_loopback() {
    for endpoint in [
        "http://127.0.0.1",
        "http://127.0.0.1:8080/acs",
        "http://127.1.2.3",
        "http://localhost:8080",
        "http://LOCALHOST",
        "http://acs.localhost",
        "http://[::1]:8080",
    ] {
        assert!(at(endpoint).is_ok(), "{endpoint}");
    }
}

const HTTP_ELSEWHERE: [&str; 8] = [
    "http://contoso.communication.azure.com",
    "http://10.0.0.7",
    "http://128.0.0.1",
    "http://0.0.0.0",
    "http://[::2]",
    "http://localhost.example",
    "http://127.0.0.1.example",
    "http://notlocalhost",
];

#[test]
fn http_elsewhere_is_refused() {
    for endpoint in HTTP_ELSEWHERE {
        let message = refused(at(endpoint));
        assert!(message.contains("expected https") && message.contains("allow_http"), "{message}");
        assert!(message.contains(endpoint), "{message}");
    }
}

#[test]
fn http_elsewhere_is_taken_when_it_is_allowed() {
    for endpoint in HTTP_ELSEWHERE {
        let builder = CallAutomationClient::builder()
            .endpoint(endpoint)
            .credential(Credential::access_key(KEY).unwrap());
        assert!(builder.allow_http(true).build().is_ok(), "{endpoint}");
    }
}

#[test]
fn other_schemes_are_refused() {
    for endpoint in ["ftp://contoso.example", "wss://contoso.example", "file:///etc/hosts"] {
        let message = refused(at(endpoint));
        assert!(message.starts_with("endpoint: expected a URL such as https://"), "{message}");
    }
}

#[test]
fn an_endpoint_without_scheme_is_refused() {
    for endpoint in
        ["contoso.communication.azure.com", "contoso.communication.azure.com:443", "localhost:8080"]
    {
        let message = refused(at(endpoint));
        assert!(message.starts_with("endpoint: expected a URL such as https://"), "{message}");
    }
}

#[test]
fn what_is_no_url_is_refused() {
    for endpoint in ["", " ", "https://", "https://contoso example", "https://contoso:port", "/acs"]
    {
        let message = refused(at(endpoint));
        assert!(message.starts_with("endpoint: expected a URL such as https://"), "{message}");
    }
}

#[test]
fn user_information_in_an_endpoint_is_refused_and_not_shown() {
    for endpoint in ["https://user@contoso.example", "https://user:hunter2@contoso.example"] {
        let message = refused(at(endpoint));
        assert!(message.contains("set a credential"), "{message}");
        assert!(!message.contains("user@") && !message.contains("hunter2"), "{message}");
    }
}

#[test]
fn query_and_fragment_in_an_endpoint_are_refused() {
    for endpoint in [
        "https://contoso.example/?api-version=2",
        "https://contoso.example?",
        "https://contoso.example/#top",
    ] {
        let message = refused(at(endpoint));
        assert!(message.contains("no query and no fragment"), "{message}");
    }
}

#[test]
fn a_connection_string_as_the_endpoint_is_refused_with_the_fix() {
    for text in [
        format!("endpoint={ENDPOINT}/;accesskey={KEY}"),
        format!("accesskey={KEY};endpoint={ENDPOINT}/"),
        format!("{ENDPOINT}/;accesskey={KEY}"),
    ] {
        let message = refused(at(&text));
        assert!(message.contains("`connection_string`"), "{message}");
    }
}

#[test]
fn what_is_missing_is_named() {
    let credential = Credential::access_key(KEY).unwrap();
    for (builder, message) in [
        (CallAutomationClient::builder(), "endpoint: missing"),
        (CallAutomationClient::builder().credential(credential), "endpoint: missing"),
        (CallAutomationClient::builder().endpoint(ENDPOINT), "credential: missing"),
    ] {
        assert!(refused(builder.build()).starts_with(message), "{message}");
    }
}

#[test]
fn a_later_setting_replaces_an_earlier_one() {
    let client = CallAutomationClient::builder()
        .connection_string(&format!("endpoint={ENDPOINT};accesskey={KEY}"))
        .endpoint("https://proxy.example/acs")
        .build()
        .unwrap();
    assert_eq!(client.endpoint(), "https://proxy.example/acs");
}

#[test]
fn a_wrong_connection_string_is_reported_even_if_the_endpoint_is_replaced() {
    let builder = CallAutomationClient::builder()
        .connection_string(&format!("endpoint={ENDPOINT};accesskey=!"))
        .endpoint("https://proxy.example/acs");
    assert!(refused(builder.build()).starts_with("access key: not valid base64"));
}

#[test]
fn an_unusable_setting_is_named_with_what_was_found() {
    let builder = || {
        CallAutomationClient::builder()
            .connection_string(&format!("endpoint={ENDPOINT};accesskey={KEY}"))
    };
    for (builder, setting, found) in [
        (builder().api_version(""), "api version: ", r#"found """#),
        (builder().api_version("2025-05-15&x=1"), "api version: ", r#"found "2025-05-15&x=1""#),
        (builder().api_version("2025 05"), "api version: ", r#"found "2025 05""#),
        (builder().user_agent_suffix("a\r\nb: c"), "user agent suffix: ", r#"found "a\r\nb: c""#),
        (builder().user_agent_suffix("a\0b"), "user agent suffix: ", r#"found "a\0b""#),
    ] {
        let message = refused(builder.build());
        assert!(message.starts_with(setting) && message.ends_with(found), "{message}");
    }
}

/// Set for a process of its own, because the variables that name the certificate store count for a
/// whole process.
#[cfg(all(feature = "rustls", target_os = "linux"))]
const WITHOUT_CERTIFICATES: &str = "ACS_TEST_WITHOUT_CERTIFICATES";

/// Runs a test again in a process without certificates. Returns whether this is that process.
#[cfg(all(feature = "rustls", target_os = "linux"))]
fn is_without_certificates(this_test: &str) -> bool {
    if std::env::var_os(WITHOUT_CERTIFICATES).is_some() {
        return true;
    }
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", this_test])
        .env(WITHOUT_CERTIFICATES, "1")
        .env("SSL_CERT_FILE", "/nonexistent")
        .env("SSL_CERT_DIR", "/nonexistent")
        .output()
        .unwrap();
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));
    false
}

#[cfg(all(feature = "rustls", target_os = "linux"))]
#[tokio::test]
async fn tls_without_a_certificate_store_is_an_error_of_the_setup() {
    if !is_without_certificates("tls_without_a_certificate_store_is_an_error_of_the_setup") {
        return;
    }
    let error = at(ENDPOINT).unwrap().unhold_of("421f3500").await.unwrap_err();
    assert!(error.is_setup() && !error.is_input(), "{error:?}");
    assert_eq!((error.attempts(), error.delivery()), (0, Delivery::NotSent));
    let sentence = error.to_string();
    for expected in
        ["TLS cannot be set up", "SSL_CERT_FILE", "SSL_CERT_DIR", "the package `ca-certificates`"]
    {
        assert!(sentence.contains(expected), "{sentence}");
    }
    assert!(std::error::Error::source(&error).is_some());
}

#[cfg(all(feature = "rustls", target_os = "linux"))]
#[tokio::test]
async fn http_needs_no_certificates() {
    if !is_without_certificates("http_needs_no_certificates") {
        return;
    }
    let server = Recorder::start().await;
    server.client().unhold_of("421f3500").await.unwrap();
}

trait Unhold {
    async fn unhold_of(&self, call: &str) -> Result<u32, Error>;
}

impl Unhold for CallAutomationClient {
    async fn unhold_of(&self, call: &str) -> Result<u32, Error> {
        let request = UnholdRequest::builder().target_participant("+14255550123");
        let call = self.unhold().call_connection_id(call).body(request);
        call.send().await.map(|accepted| accepted.attempts())
    }
}

/// A connection belongs to the runtime that opened it, and that may be gone.
#[test]
fn one_client_serves_many_short_runtimes() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let server_runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let server = server_runtime.block_on(Recorder::start());
    let client = server.client();
    for _ in 0..40 {
        let attempts = runtime().block_on(client.unhold_of("421f3500")).unwrap();
        assert_eq!(attempts, 1);
    }
    // More at the same time than keep their connections.
    let runtimes: Vec<_> = (0..20).map(|_| runtime()).collect();
    for _ in 0..3 {
        for runtime in &runtimes {
            assert_eq!(runtime.block_on(client.unhold_of("421f3500")).unwrap(), 1);
        }
    }
    assert_eq!(server.count(), 100);
}

#[test]
fn a_request_outside_a_runtime_is_an_error_that_says_what_is_missing() {
    let client = at("http://127.0.0.1:9").unwrap();
    let mut sending = std::pin::pin!(client.unhold_of("421f3500"));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(outcome) = sending.as_mut().poll(&mut context) else {
        unreachable!("waits for something")
    };
    let error = outcome.unwrap_err();
    assert!(error.is_setup(), "{error:?}");
    assert_eq!((error.attempts(), error.delivery()), (0, Delivery::NotSent));
    assert!(error.to_string().starts_with("there is no Tokio runtime here"), "{error}");
}

#[test]
fn a_signed_host_is_a_host() {
    let builder = || {
        CallAutomationClient::builder()
            .connection_string(&format!("endpoint={ENDPOINT};accesskey={KEY}"))
    };
    for host in [
        "contoso.example",
        "contoso.example:8443",
        " Contoso.Example ",
        "\u{202a}contoso.example\u{202c}\n",
        "[::1]",
        "10.0.0.7",
    ] {
        assert!(builder().signed_host(host).build().is_ok(), "{host}");
    }
    for host in [
        "",
        " ",
        "https://contoso.example",
        "contoso.example/",
        "u@contoso.example",
        "a b",
        "a?b",
        "a#",
    ] {
        let message = refused(builder().signed_host(host).build());
        assert!(message.starts_with("signed host: expected a host"), "{message}");
    }
    let message = refused(builder().signed_host("\"contoso.example\"").build());
    assert!(message.starts_with("signed host: begins with a quotation mark"), "{message}");
}

#[test]
fn the_public_types_go_between_threads() {
    fn assert_all<T: Send + Sync + Unpin + Debug + 'static>() {}
    fn assert_clone<T: Clone + Send + Sync + Unpin + Debug + 'static>() {}
    fn assert_error<T: std::error::Error + Clone + Send + Sync + 'static>() {}

    assert_all::<CallAutomationClientBuilder>();
    assert_clone::<CallAutomationClient>();
    assert_clone::<Credential>();
    assert_clone::<AccessToken>();
    assert_clone::<Tone>();
    assert_clone::<Tones>();
    assert_clone::<Repeatability>();
    assert_clone::<RepeatabilityResult>();
    assert_clone::<Response<()>>();
    assert_clone::<Subcode>();
    assert_clone::<Delivery>();
    assert_clone::<CommunicationIdentifierModel>();
    assert_clone::<SendDtmfTonesRequest>();
    assert_error::<Error>();
    assert_error::<ParseTonesError>();
    assert_error::<ParseParticipantError>();
    assert_error::<ParseRepeatabilityError>();
}

#[test]
fn the_future_of_every_call_can_be_spawned() {
    fn assert_send(_: impl Future + Send) {}

    let client = at(ENDPOINT).unwrap();
    assert_send(client.cancel_all_media_operations().send());
    assert_send(client.hold().send());
    assert_send(client.play().send());
    assert_send(client.recognize().send());
    assert_send(client.send_dtmf_tones().send());
    assert_send(client.start_continuous_dtmf_recognition().send());
    assert_send(client.start_media_streaming().send());
    assert_send(client.start_transcription().send());
    assert_send(client.stop_continuous_dtmf_recognition().send());
    assert_send(client.stop_media_streaming().send());
    assert_send(client.stop_transcription().send());
    assert_send(client.unhold().send());
    assert_send(client.update_transcription().send());
}
