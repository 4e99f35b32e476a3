//! Scenarios: run in Rust with an application, and what they report.

use std::time::Duration;

use acs_call_automation::types::{
    AddParticipantRequest, AnswerCallRequest, CreateCallRequest, DtmfOptions,
    IncomingCallEventData, PhoneNumberIdentifierModel, PlayRequest, PlaySource, RecognizeInputType,
    RecognizeOptions, RecognizeRequest, builder,
};
use acs_call_automation::{CallAutomationClient, Participant, Subcode};
use acs_call_emulator::{
    CallState, Emulator, EmulatorBuilder, EventGridSubscription, Expectation, ExpectedEvent,
    ExpectedRecognition, Fault, Scenario,
};
use serde_json::json;
use tokio::net::TcpListener;

use crate::ivr::{self, AGENT, MENU};
use crate::receiver::{Receiver, soon};
use crate::wire::ask;

const OWN: &str = "+14255550100";

/// An emulator with the application.
async fn start(is_virtual: bool) -> (Emulator, String) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let application = format!("http://{}", listener.local_addr().unwrap());
    let subscription = EventGridSubscription::new(format!("{application}/incoming"));
    let emulator = Emulator::builder().event_grid(subscription).virtual_time(is_virtual);
    let emulator = emulator.start().await.unwrap();
    let connection_string = emulator.connection_string();
    tokio::spawn(async move { ivr::serve(listener, &connection_string).await });
    emulator.wait_for_subscriptions().await;
    (emulator, application)
}

fn scenario(yaml: &str) -> Scenario {
    Scenario::from_yaml(yaml).unwrap().remove(0)
}

/// A scenario of a call with these steps.
fn steps(steps: &str) -> Scenario {
    scenario(&format!("name: a\ncall: {{ to: \"{OWN}\" }}\nsteps:\n{steps}"))
}

/// An emulator without an application, and a client.
async fn without_application(builder: EmulatorBuilder) -> (Emulator, CallAutomationClient) {
    let emulator = builder.start().await.unwrap();
    let client = CallAutomationClient::from_connection_string(&emulator.connection_string());
    (emulator, client.unwrap())
}

/// An answer whose events nobody gets.
fn answer(call: IncomingCallEventData) -> builder::AnswerCallRequest {
    AnswerCallRequest::builder()
        .incoming_call_context(call.incoming_call_context)
        .callback_uri("http://127.0.0.1:9/")
}

/// A call to +14255550123.
fn create(callback_uri: &str) -> builder::CreateCallRequest {
    CreateCallRequest::builder()
        .targets(vec!["+14255550123".parse().unwrap()])
        .source_caller_id_number(PhoneNumberIdentifierModel::new(OWN))
        .callback_uri(callback_uri)
}

/// Why the only scenario fails.
async fn failure(yaml: &str) -> String {
    let (emulator, _) = start(true).await;
    emulator.run(&steps(yaml)).await.unwrap_err().to_string()
}

#[tokio::test]
async fn a_caller_presses_a_key_and_is_transferred() {
    for is_virtual in [false, true] {
        let (emulator, _) = start(is_virtual).await;
        let scenario = scenario(
            r##"
            name: A caller reaches sales
            call: { from: "+14255550123", to: "+14255550100", name: Alice, headers: { X-MS-Custom-Order: "7" } }
            steps:
              - expect: { event: IncomingCall, body: { callerDisplayName: Alice, customContext: { sipHeaders: { X-MS-Custom-Order: "7" } } }, delivered: 200 }
              - expect: { state: connected }
              - expect: { prompt: press 1 or say SALES }
              - expect: { recognition: { kind: choices, choices: [Support, Sales] } }
              - press: "1"
              - expect: { event: RecognizeCompleted, body: { choiceResult: { label: Sales } }, delivered: 200 }
              - expect: { prompt: /^One moment/ }
              - expect: { request: transfer, body: { targetParticipant: { phoneNumber: { value: "+14255550199" } } } }
              - expect: { ringing: "+14255550199" }
              - answer: "+14255550199"
              - expect: { event: CallTransferAccepted }
            finally: { state: disconnected, failures: none }
            "##,
        );
        emulator.run(&scenario).await.unwrap();
    }
}

#[tokio::test]
async fn a_caller_speaks_is_silent_or_hangs_up() {
    let (emulator, _) = start(true).await;
    for yaml in [
        r#"
              - expect: { recognition: { kind: choices } }
              - say: Support!
              - expect: { prompt: support is closed }
              - expect: { state: disconnected }
        "#,
        r#"
              - expect: { event: RecognizeFailed, body: { resultInformation: { subCode: 8510 } } }
              - expect: { prompt: goodbye }
              - expect: { request: hangUp }
        "#,
        r#"
              - wait: 1s
              - hangUp
              - expect: { event: CallDisconnected, delivered: 200 }
        "#,
    ] {
        emulator.run(&steps(yaml)).await.unwrap();
    }
}

#[tokio::test]
async fn the_application_calls_a_person_who_answers_or_declines() {
    let (emulator, application) = start(true).await;
    for (steps, end) in [
        ("[answer, { expect: { prompt: reminder } }]", "failures: none"),
        (
            "[{ expect: { state: ringing } }, decline, { expect: { event: CreateCallFailed } }]",
            "failures: none",
        ),
    ] {
        let yaml = format!(
            "{{ name: a, trigger: {{ url: \"{application}/outbound\", body: {{ to: \"{{number}}\" }} }}, \
             steps: {steps}, finally: {{ state: disconnected, {end} }} }}"
        );
        emulator.run(&scenario(&yaml)).await.unwrap();
    }
    let yaml = format!(
        "{{ name: a, trigger: {{ url: \"{application}/outbound\", body: nobody }}, steps: [] }}"
    );
    let error = emulator.run(&scenario(&yaml)).await.unwrap_err();
    assert_eq!((error.step(), error.found()), (None, "status 400"));
}

#[tokio::test]
async fn the_steps_are_methods_in_rust() {
    let (emulator, _) = start(false).await;
    let mut caller = emulator.test_call("+14255550123").unwrap().display_name("Alice");
    caller.fail_next(1, Fault::status(503)).unwrap();
    caller.call(OWN).unwrap();
    caller.expect_request(&Expectation::new("answerCall").status(503)).await.unwrap();
    caller.expect_request(&Expectation::new("answerCall")).await.unwrap();
    caller.expect_state(CallState::Connected).await.unwrap();
    assert_eq!(caller.expect_prompt("press 1").await.unwrap(), MENU);
    let choices = ExpectedRecognition::choices(["Sales", "Support"]);
    caller.expect_recognition(&choices).await.unwrap();
    caller.fail_next_outcome(1, Subcode::new(8535));
    caller.press("1").await.unwrap();
    let failed = ExpectedEvent::new("PlayFailed").unwrap();
    caller
        .expect_event(&failed.body(json!({ "resultInformation": { "subCode": 8535 } })))
        .await
        .unwrap();
    caller.hang_up().await.unwrap();
    caller.expect_state(CallState::Disconnected).await.unwrap();
    caller.expect_no_failures().await.unwrap();
    let error = caller.press("1").await.unwrap_err();
    assert_eq!(error.found(), "the call has ended");
}

#[tokio::test]
async fn a_person_is_in_one_test_call_at_a_time_and_hangs_up_at_its_end() {
    let (emulator, _) = start(false).await;
    let mut first = emulator.test_call("+14255550123").unwrap();
    let error = emulator.test_call("+14255550123").unwrap_err().to_string();
    assert_eq!(error, "a scenario with this number is running: each needs a number of its own");
    first.call(OWN).unwrap();
    first.expect_state(CallState::Connected).await.unwrap();
    let call = first.call_connection_id().unwrap().to_owned();
    drop(first);
    let left = ask(&emulator, "GET", "/emulator/calls", &[], "").await.json();
    assert_eq!(left["calls"], json!([]), "{call}");
    assert!(emulator.test_call("+14255550123").is_ok());
}

#[tokio::test]
async fn people_without_a_number_get_one_in_the_order_of_their_scenarios() {
    let (emulator, _) = start(false).await;
    let scenario = steps("  - expect: { event: IncomingCall }\n  - expect: { state: connected }\n");
    let first = emulator.run_and_report(&scenario, |_| {});
    let second = emulator.run_and_report(&scenario, |_| {});
    second.await.unwrap();
    first.await.unwrap();
    let answers = emulator.executed().into_iter().filter(|one| one.operation == "answerCall");
    let callers: Vec<_> = answers.map(|one| one.participant.unwrap().raw_id()).collect();
    assert_eq!(callers, ["4:+447700900001", "4:+447700900000"]);
}

#[tokio::test]
async fn faults_of_a_scenario_strike_its_own_calls_only() {
    let (emulator, _) = start(false).await;
    let (mut one, mut other) =
        (emulator.test_call("+14255550123").unwrap(), emulator.test_call("+14255550124").unwrap());
    one.fail_next(1, Fault::status(503)).unwrap();
    other.call(OWN).unwrap();
    other.expect_state(CallState::Connected).await.unwrap();
    one.call(OWN).unwrap();
    one.expect_request(&Expectation::new("answerCall").status(503)).await.unwrap();
    assert_eq!(emulator.requests().iter().filter(|request| request.status == Some(503)).count(), 1);
}

#[tokio::test]
async fn a_prompt_that_does_not_come_is_reported_with_what_was_seen_and_the_nearest() {
    let found =
        failure("  - expect: { state: connected }\n  - expect: { prompt: press 1 for sales }\n")
            .await;
    let expected = "\
step 2: expect: { prompt: \"press 1 for sales\" }
  expected: a prompt with \"press 1 for sales\"
  found:    nothing like it, and the call has ended
  seen:     event IncomingCall, answered 200
            request answerCall, answered 200
            event CallConnected, answered 200
            event ParticipantsUpdated, answered 200
            prompt \"Welcome to Contoso. Press 1 or say sales. Press 2 or say support.\"
            recognition { kind: choices, choices: [Sales, Support] }
            event RecognizeFailed 400/8510, answered 200
            prompt \"Goodbye.\"
            event PlayStarted, answered 200
            event PlayCompleted, answered 200
            request hangUp, answered 204
            event CallDisconnected, answered 200
  nearest:  the prompt \"Welcome to Contoso. Press 1 or say sales. Press 2 or say support.\"";
    assert_eq!(found, expected);
}

#[tokio::test]
async fn each_kind_of_failure_says_what_is_different() {
    for (yaml, expected, found, nearest) in [
        (
            "  - expect: { recognition: { kind: dtmf, maxTones: 1 } }\n",
            "a recognition { kind: dtmf, maxTones: 1 }",
            "nothing like it, and the call has ended",
            "recognition { kind: choices, choices: [Sales, Support] }: kind: expected dtmf, found choices; maxTones: expected 1, found none",
        ),
        (
            "  - expect: { prompt: welcome }\n  - press: \"1\"\n  - expect: { request: transfer, body: { targetParticipant: { phoneNumber: { value: \"+14255550198\" } } } }\n",
            "the request transfer with the expected body",
            "nothing like it, and the call has ended",
            "request transfer, answered 202: body.targetParticipant.phoneNumber.value: expected \"+14255550198\", found \"+14255550199\"",
        ),
        (
            "  - expect: { event: CallConnected, delivered: 503, within: 300ms }\n",
            "the event CallConnected, answered 503",
            "nothing like it within 300ms",
            "event CallConnected, answered 200: delivered: expected 503, found 200",
        ),
        (
            "  - expect: { prompt: welcome }\n  - expect: { event: CallConnected, within: 300ms }\n",
            "the event CallConnected",
            "nothing like it within 300ms",
            "event CallConnected, answered 200: it came before what the previous step expected",
        ),
        (
            "  - expect: { state: disconnected }\n  - expect: { state: ringing, within: 300ms }\n",
            "the state ringing",
            "the state disconnected",
            "",
        ),
        (
            "  - expect: { ringing: \"+14255550198\", within: 300ms }\n",
            "the phone of +14255550198 rings",
            "nothing like it within 300ms",
            "",
        ),
        (
            "  - hangUp\n  - press: \"1\"\n",
            "a call in which to press keys",
            "the call has ended",
            "",
        ),
        (
            "  - say: { words: hello, participant: \"+14255550198\" }\n",
            "a call in which to say something",
            "the participant is not in the call",
            "",
        ),
    ] {
        let (emulator, _) = start(true).await;
        let error = match emulator.run(&steps(yaml)).await {
            Err(error) => error,
            Ok(()) => unreachable!("{yaml}"),
        };
        assert_eq!((error.expected(), error.found()), (expected, found), "{yaml}");
        assert_eq!(error.nearest().unwrap_or_default(), nearest, "{yaml}");
    }
}

#[tokio::test]
async fn keys_that_nothing_listens_to_are_among_what_was_seen() {
    let (emulator, client) = without_application(Emulator::builder()).await;
    let mut incoming = emulator.incoming_calls();
    let mut caller = emulator.test_call("+14255550123").unwrap();
    caller.call(OWN).unwrap();
    let call = soon(incoming.next()).await.unwrap();
    client.answer_call().body(answer(call)).send().await.unwrap();
    caller.press("4711").await.unwrap();
    let soon = Duration::from_millis(1);
    let error = caller.within(soon).expect_prompt("welcome").await.unwrap_err();
    let unheard = "4 keys pressed while nothing listened";
    assert!(error.seen().iter().any(|seen| seen == unheard), "{error}");
    assert!(!error.to_string().contains("4711"), "{error}");
}

#[tokio::test]
async fn a_step_that_is_given_up_does_not_hold_virtual_time() {
    let (emulator, _) = without_application(Emulator::builder().virtual_time(true)).await;
    let mut caller = emulator.test_call("+14255550123").unwrap();
    caller.call(OWN).unwrap();
    let given_up = tokio::time::timeout(Duration::from_millis(50), caller.expect_prompt("welcome"));
    assert!(given_up.await.is_err());
    soon(emulator.sleep(Duration::from_secs(3600))).await;
}

#[tokio::test]
async fn what_is_prepared_before_the_application_calls_is_for_its_call() {
    let receiver = Receiver::start().await;
    let (emulator, client) = without_application(Emulator::builder()).await;
    let mut callee = emulator.test_call("+14255550123").unwrap();
    callee.invite(AGENT).unwrap();
    callee.fail_next(1, Fault::status(503)).unwrap();
    callee.fail_next_outcome(1, Subcode::new(8535));
    client.create_call().body(create(&receiver.uri)).send().await.unwrap();
    callee.answer().await.unwrap();
    let call = callee.call_connection_id().unwrap().to_owned();
    for fails in [true, false] {
        let play = PlayRequest::new([PlaySource::from_text("Hello")]);
        let played = client.play().call_connection_id(&*call).body(play).send().await;
        assert_eq!(played.is_err(), fails, "{played:?}");
    }
    callee.expect_request(&Expectation::new("play").status(503)).await.unwrap();
    callee.expect_event(&ExpectedEvent::new("PlayFailed").unwrap()).await.unwrap();
    let add = AddParticipantRequest::builder()
        .participant_to_add(AGENT)
        .source_caller_id_number(PhoneNumberIdentifierModel::new(OWN));
    client.add_participant().call_connection_id(&*call).body(add).send().await.unwrap();
    callee.expect_ringing_of(AGENT).await.unwrap();
}

#[tokio::test]
async fn a_person_who_leaves_while_it_rings_cannot_be_reached_any_more() {
    let mut receiver = Receiver::start().await;
    let (emulator, client) = without_application(Emulator::builder()).await;
    let mut incoming = emulator.incoming_calls();
    let mut caller = emulator.test_call("+14255550123").unwrap();
    caller.call(OWN).unwrap();
    let call = soon(incoming.next()).await.unwrap();
    drop(caller);
    let answered = client.answer_call().body(answer(call)).send().await;
    assert_eq!(answered.unwrap_err().status(), Some(404));

    let callee = emulator.test_call("+14255550123").unwrap();
    client.create_call().body(create(&receiver.uri)).send().await.unwrap();
    // Also if it has not noticed yet that it rings.
    drop(callee);
    assert_eq!(receiver.names(2).await, ["CallDisconnected", "CreateCallFailed"]);
}

#[tokio::test]
async fn a_refused_request_and_an_event_that_is_not_accepted_are_failures() {
    let receiver = Receiver::start().await;
    let (emulator, client) = without_application(Emulator::builder()).await;
    let mut incoming = emulator.incoming_calls();
    let uri = receiver.uri.clone();
    receiver.refuse(1);
    tokio::spawn(async move {
        let call = incoming.next().await.unwrap();
        let request = AnswerCallRequest::builder()
            .incoming_call_context(call.incoming_call_context)
            .callback_uri(uri);
        client.answer_call().body(request).send().await.unwrap();
    });
    let yaml = format!(
        "name: a\ncall: {{ to: \"{OWN}\" }}\nsteps: [{{ expect: {{ state: connected }} }}]\nfinally: {{ failures: none }}"
    );
    let error = emulator.run(&scenario(&yaml)).await.unwrap_err();
    assert_eq!(error.step(), Some(2));
    assert_eq!(error.expected(), "no refused request, and every event accepted");
    assert_eq!(error.found(), "event CallConnected, answered 503");
}

#[tokio::test]
async fn virtual_time_passes_while_a_scenario_waits_and_not_while_the_application_has_its_turn() {
    let (emulator, _) = start(true).await;
    let begun = std::time::Instant::now();
    let yaml = "  - expect: { recognition: { kind: choices } }\n  - say: support\n  - wait: 1h\n  - expect: { state: disconnected }\n";
    emulator.run(&steps(yaml)).await.unwrap();
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn an_application_that_takes_its_time_to_answer_is_not_late_because_another_scenario_waits() {
    let (emulator, client) = without_application(Emulator::builder().virtual_time(true)).await;
    let mut incoming = emulator.incoming_calls();
    let waits = steps("  - wait: 1h\n");
    let answered = steps("  - expect: { state: connected }\n");
    // The first call is not for this application, and has nothing else to do.
    let application = async {
        let first = incoming.next().await.unwrap();
        let second = incoming.next().await.unwrap();
        let is_late = |call: &IncomingCallEventData| call.from.raw_id() == "4:+447700900001";
        let call = if is_late(&first) { first } else { second };
        tokio::time::sleep(Duration::from_millis(300)).await;
        client.answer_call().body(answer(call)).send().await.unwrap();
    };
    let (waits, answered) = (emulator.run(&waits), emulator.run(&answered));
    let (waited, answered, ()) = tokio::join!(waits, answered, application);
    waited.unwrap();
    answered.unwrap();
}

#[tokio::test]
async fn a_call_is_saved_as_a_scenario_that_passes() {
    let (emulator, application) = start(true).await;
    let played = scenario(
        r#"
        name: a
        call: { from: "+14255550123", to: "+14255550100", name: Alice, headers: { X-MS-Custom-Order: "7", X-Api-Key: s3cret } }
        steps:
          - expect: { recognition: { kind: choices } }
          - press: "1"
          - expect: { prompt: one moment }
          - answer: "+14255550199"
        finally: { state: disconnected }
        "#,
    );
    let mut call = String::new();
    let report = |step: &acs_call_emulator::StepReport<'_>| {
        call = step.call_connection_id.unwrap_or_default().to_owned();
    };
    emulator.run_and_report(&played, report).await.unwrap();
    let answer = ask(&emulator, "GET", &format!("/emulator/calls/{call}/scenario"), &[], "").await;
    assert_eq!(answer.header("content-type"), Some("application/yaml"));
    let saved = answer.text.clone();
    let expected = format!(
        "\
name: \"A call from +14255550123\"
call: {{ from: \"+14255550123\", to: \"+14255550100\", name: Alice, headers: {{ \"X-MS-Custom-Order\": \"7\" }} }}
steps:
  - expect: {{ prompt: \"{MENU}\" }}
  - expect: {{ recognition: {{ kind: choices, choices: [Sales, Support] }} }}
  - press: \"1\"
  - expect: {{ prompt: \"One moment please.\" }}
  - expect: {{ request: transfer }}
  - answer: \"{AGENT}\"
finally: {{ state: disconnected, failures: none }}
"
    );
    assert_eq!(saved, expected);
    emulator.run(&scenario(&saved)).await.unwrap();

    // In the middle of the menu.
    let mut caller = emulator.test_call("+14255550123").unwrap();
    caller.call(OWN).unwrap();
    caller.expect_prompt("welcome").await.unwrap();
    caller.wait(Duration::from_millis(1540)).await;
    caller.hang_up().await.unwrap();
    let call = caller.call_connection_id().unwrap().to_owned();
    drop(caller);
    let saved =
        ask(&emulator, "GET", &format!("/emulator/calls/{call}/scenario"), &[], "").await.text;
    assert!(saved.contains("  - wait: \"1s 500ms\"\n  - hangUp\n"), "{saved}");
    emulator.run(&scenario(&saved)).await.unwrap();

    // What the application has begun lacks the request that has it call.
    let mut callee = emulator.test_call("+14255550125").unwrap();
    let yaml = format!(
        "{{ name: a, trigger: {{ url: \"{application}/outbound\", number: \"+14255550126\", body: {{ to: \"{{number}}\" }} }}, steps: [answer, {{ expect: {{ state: disconnected }} }}] }}"
    );
    let mut call = String::new();
    let report = |step: &acs_call_emulator::StepReport<'_>| {
        call = step.call_connection_id.unwrap_or_default().to_owned();
    };
    emulator.run_and_report(&scenario(&yaml), report).await.unwrap();
    callee.within(Duration::from_millis(1)).expect_ringing().await.unwrap_err();
    let saved =
        ask(&emulator, "GET", &format!("/emulator/calls/{call}/scenario"), &[], "").await.text;
    assert!(saved.contains("EDIT-THIS") && saved.contains("  - answer\n"), "{saved}");

    let unknown = ask(&emulator, "GET", "/emulator/calls/unknown/scenario", &[], "").await;
    assert_eq!(unknown.status, 404);
}

#[tokio::test]
async fn a_saved_recognition_has_what_it_listens_for() {
    let emulator = Emulator::start().await.unwrap();
    let client = CallAutomationClient::from_connection_string(&emulator.connection_string());
    let client = client.unwrap();
    let person = Participant::phone_number("+14255550123").unwrap();
    let create = CreateCallRequest::builder().targets([person]).source_caller_id_number(OWN);
    let create = create.callback_uri("http://127.0.0.1:9/callback");
    let created = client.create_call().body(create).send().await.unwrap();
    let call = created.call_connection_id.as_deref().unwrap();
    let options = RecognizeOptions::builder()
        .target_participant("+14255550123")
        .dtmf_options(DtmfOptions::builder().max_tones_to_collect(4).stop_tones("*#"));
    let recognize = RecognizeRequest::builder()
        .recognize_input_type(RecognizeInputType::Dtmf)
        .recognize_options(options);
    client.recognize().call_connection_id(call).body(recognize).send().await.unwrap();

    let path = format!("/emulator/calls/{call}/scenario");
    let saved = ask(&emulator, "GET", &path, &[], "").await.text;
    let expected = "  - expect: { recognition: { kind: dtmf, maxTones: 4, stopTones: \"*#\" } }\n";
    assert!(saved.contains(expected), "{saved}");
}

#[tokio::test]
async fn an_application_is_not_late_while_other_calls_keep_time_from_going_on() {
    let (emulator, _) = start(true).await;
    let mut caller = emulator.test_call("+14255550123").unwrap();
    caller.call(OWN).unwrap();
    caller.expect_prompt("welcome").await.unwrap();
    let hold = emulator.hold_clock();
    let mut other = emulator.test_call("+14255550124").unwrap();
    let others = async {
        other.within(Duration::from_millis(1500)).expect_prompt("never").await.unwrap_err();
        drop(hold);
    };
    let failed = ExpectedEvent::new("RecognizeFailed").unwrap();
    let (failed, ()) =
        tokio::join!(caller.within(Duration::from_millis(500)).expect_event(&failed), others);
    failed.unwrap();
}

/// The examples of a file in Markdown: what is between the fences of YAML.
fn examples(file: &str) -> Vec<String> {
    let text = std::fs::read_to_string(file).unwrap().replace('\r', "");
    let blocks = text.split("```yaml\n").skip(1);
    let examples = blocks.map(|block| block.split_once("```").unwrap().0.to_owned());
    examples.filter(|example| !example.starts_with("# .github")).collect()
}

#[tokio::test]
async fn the_examples_of_the_documents_run() {
    let (emulator, application) = start(true).await;
    let examples = [examples("SCENARIOS.md"), examples("README.md")].concat();
    assert_eq!(examples.len(), 3);
    for example in &examples {
        let example = example.replace("http://127.0.0.1:8080", &application);
        // The application of the README plays another prompt at this place.
        let example = example.replace("prompt: goodbye", "prompt: one moment");
        for scenario in Scenario::from_yaml(&example).unwrap() {
            emulator.run(&scenario).await.unwrap();
        }
    }
}
