//! A reset forgets what requests and tests have made.

use std::time::Duration;

use acs_call_automation::{Repeatability, Subcode};
use acs_call_emulator::{Emulator, FarEnd, Fault};
use serde_json::{Value, json};

use crate::wire::{ask, operate, operate_with, send};
use crate::{CALL, PHONE};

const TOKEN: (&str, &str) = ("authorization", "Bearer token");

async fn post(emulator: &Emulator, path: &str, body: &Value) -> u16 {
    let path = format!("/calling/{path}?api-version=2025-05-15");
    ask(emulator, "POST", &path, &[TOKEN], &body.to_string()).await.status
}

#[tokio::test]
async fn a_reset_forgets_everything_and_the_emulator_goes_on() {
    for path in ["/emulator/reset", "/reset"] {
        let emulator = Emulator::builder()
            .strict(true)
            .callback_uri("http://127.0.0.1:9/")
            // The events of this test are never posted.
            .callback_delay(Duration::from_secs(3600))
            .start()
            .await
            .unwrap();
        emulator.connect(CALL, None).unwrap();
        let pair = Repeatability::new();
        let (id, first_sent) =
            (pair.request_id().to_string(), httpdate::fmt_http_date(pair.first_sent()));
        let pair = [("repeatability-request-id", &*id), ("repeatability-first-sent", &*first_sent)];
        assert_eq!(operate_with(&emulator, "sendDtmfTones", &send(), &pair).await.status, 202);
        let recording = json!({ "callConnectionId": CALL });
        assert_eq!(post(&emulator, "recordings", &recording).await, 200);
        let incoming = emulator.call_in(PHONE, "+14255550100").unwrap().incoming_call_context;

        assert_eq!(ask(&emulator, "POST", path, &[], "").await.status, 204);
        emulator.fail_next_outcome(1, Subcode::new(8511));
        emulator.fail_next(1, Fault::status(503)).unwrap();
        emulator.next_far_end(1, FarEnd::Busy);
        emulator.reset();

        // There is nothing to wait for.
        emulator.wait_for_callbacks().await;
        assert_eq!(emulator.executed(), []);
        assert_eq!(emulator.requests(), []);
        // The call is unknown, and no fault strikes.
        assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.status, 404);
        emulator.connect(CALL, None).unwrap();
        // The pair is new, and the call is not recorded.
        assert_eq!(operate_with(&emulator, "sendDtmfTones", &send(), &pair).await.status, 202);
        assert_eq!(emulator.executed().len(), 1);
        assert_eq!(post(&emulator, "recordings", &recording).await, 200);
        let answer =
            json!({ "incomingCallContext": incoming, "callbackUri": "http://127.0.0.1:9/" });
        assert_eq!(post(&emulator, "callConnections:answer", &answer).await, 400);
        let listed = ask(&emulator, "GET", "/emulator/journal", &[], "").await.json();
        assert_eq!(listed[0]["action"], "reset");
        let outcomes = ask(&emulator, "GET", "/events?type=SendDtmfTonesCompleted", &[], "").await;
        assert_eq!(outcomes.json().as_array().unwrap().len(), 1);
    }
}
