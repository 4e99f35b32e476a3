//! The emulator and this project's client.

use std::time::{Duration, SystemTime};

use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, SendDtmfTonesRequest,
};
use acs_call_automation::{
    CallAutomationClient, Credential, Delivery, Error, Repeatability, RepeatabilityResult, Subcode,
    tones,
};
use acs_call_emulator::Emulator;

use crate::CALL;

async fn connected() -> (Emulator, CallAutomationClient) {
    let emulator = Emulator::start().await.unwrap();
    let client =
        CallAutomationClient::from_connection_string(&emulator.connection_string()).unwrap();
    (emulator, client)
}

fn request() -> SendDtmfTonesRequest {
    SendDtmfTonesRequest::new(tones!("1234#"), Participant::phone_number("+14255550123").unwrap())
}

async fn send(
    client: &CallAutomationClient,
    pair: &Repeatability,
    request: SendDtmfTonesRequest,
) -> Result<Option<RepeatabilityResult>, Error> {
    let call = client.send_dtmf_tones().call_connection_id(CALL).repeatability(pair);
    call.body(request).send().await.map(|accepted| accepted.repeatability_result())
}

#[tokio::test]
async fn what_is_sent_is_remembered() {
    let (emulator, client) = connected().await;
    let pair = Repeatability::new();
    let mut request = request();
    request.operation_context = Some("pin".to_owned());
    send(&client, &pair, request.clone()).await.unwrap();
    let executed = emulator.executed();
    assert_eq!(executed.len(), 1);
    assert_eq!(executed[0].operation, "sendDtmfTones");
    assert_eq!(executed[0].call_connection_id, CALL);
    assert_eq!(executed[0].tones, Some(tones!("1234#")));
    assert_eq!(executed[0].participant, Some(request.target_participant));
    assert_eq!(executed[0].operation_context.as_deref(), Some("pin"));
    assert_eq!(executed[0].repeatability, Some(pair));
}

#[tokio::test]
async fn a_retry_is_answered_and_not_executed() {
    let (emulator, client) = connected().await;
    let pair = Repeatability::new();
    for _ in 0..3 {
        let result = send(&client, &pair, request()).await.unwrap();
        assert_eq!(result, Some(RepeatabilityResult::Accepted));
    }
    assert_eq!(emulator.executed().len(), 1);
}

#[tokio::test]
async fn a_pair_belongs_to_one_request() {
    let (emulator, client) = connected().await;
    let pair = Repeatability::new();
    send(&client, &pair, request()).await.unwrap();
    let mut other = request();
    other.tones = tones!("99");
    let error = send(&client, &pair, other).await.unwrap_err();
    assert_eq!(error.status(), Some(400));
    assert_eq!(error.repeatability_result(), Some(RepeatabilityResult::Rejected));
    assert_eq!(error.repeatability(), Some(&pair));
    assert_eq!(emulator.executed().len(), 1);
}

#[tokio::test]
async fn a_pair_outside_the_window_is_refused() {
    let (emulator, client) = connected().await;
    let old = SystemTime::now() - Duration::from_secs(301);
    let pair = Repeatability::resume(
        &Repeatability::new().request_id().to_string(),
        &httpdate::fmt_http_date(old),
    )
    .unwrap();
    let error = send(&client, &pair, request()).await.unwrap_err();
    assert_eq!(error.status(), Some(412));
    assert_eq!(error.repeatability_result(), Some(RepeatabilityResult::Rejected));
    assert_eq!(emulator.executed().len(), 0);
}

#[tokio::test]
async fn a_wrong_key_is_refused() {
    let emulator = Emulator::start().await.unwrap();
    let wrong = Credential::access_key("d3Jvbmc=").unwrap();
    let client = CallAutomationClient::new(&emulator.endpoint(), wrong).unwrap();
    let error = send(&client, &Repeatability::new(), request()).await.unwrap_err();
    assert_eq!(error.status(), Some(401));
    assert_eq!(error.subcode(), Some(Subcode::HMAC));
    assert!(error.is_authentication());
    assert_eq!(error.delivery(), Delivery::Refused);
}

#[tokio::test]
async fn a_stale_date_is_refused() {
    let emulator = Emulator::start().await.unwrap();
    let client = CallAutomationClient::builder()
        .connection_string(&emulator.connection_string())
        .clock(|| SystemTime::now() - Duration::from_secs(3600))
        .build()
        .unwrap();
    let error = send(&client, &Repeatability::new(), request()).await.unwrap_err();
    assert_eq!(error.subcode(), Some(Subcode::HMAC));
}

#[tokio::test]
async fn a_strict_emulator_refuses_an_unknown_version() {
    let emulator = Emulator::builder().strict(true).start().await.unwrap();
    emulator.connect(CALL, None).unwrap();
    let client = CallAutomationClient::builder()
        .connection_string(&emulator.connection_string())
        .api_version("1999-12-31")
        .build()
        .unwrap();
    let error = send(&client, &Repeatability::new(), request()).await.unwrap_err();
    assert_eq!(error.subcode(), Some(Subcode::INVALID_ARGUMENT));
    assert!(error.message().unwrap().contains("1999-12-31"));
}

#[tokio::test]
async fn a_dropped_emulator_stops() {
    let (emulator, client) = connected().await;
    drop(emulator);
    let error = send(&client, &Repeatability::new(), request()).await.unwrap_err();
    assert_eq!(error.delivery(), Delivery::NotSent);
}
