//! Answers calls, records them, asks for a department, transfers the caller, and saves the recording.
//!
//! Without settings it runs against an emulator in this process, where somebody calls and presses a key:
//!
//! ```sh
//! cargo run --example inbound_call
//! ```
//!
//! With `ACS_CONNECTION_STRING` it answers the calls that Event Grid reports at `/incoming/` and `EVENT_SECRET`,
//! until Ctrl-C: subscribe that address of `ACS_PUBLIC_URI` to the events `IncomingCall` and
//! `RecordingFileStatusUpdated` of the resource. Callers are transferred to `TRANSFER_TO`;
//! `common/service.rs` lists the other variables.

mod common;

use std::process::ExitCode;

use acs_call_automation::event::{CallEnd, EventData, GridEndpoint, GridEventData, Outcomes};
use acs_call_automation::types::{
    DtmfOptions, IncomingCallEventData, PlaySource, RecognizeInputType, RecognizeOptions,
    RecognizeRequest, RecordingFileStatusUpdatedEventData, StartCallRecordingRequest,
    TransferToParticipantRequest,
};
use acs_call_automation::{Call, CallAutomationClient, Participant};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use common::service::{Failure, Service, setting};
use common::{complain, say, with_causes};
use tokio::sync::mpsc;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(format_args!("inbound_call: {}", with_causes(&*error)));
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Failure> {
    let service = Service::start().await?;
    let path = format!("/incoming/{}", setting("EVENT_SECRET", "4c1b9f63")?);
    service.somebody_presses("+14255550123", "2");
    service.somebody_calls(&path, "+14255550123", "+14255550100")?;
    let is_demo = service.emulator.is_some();
    let (ended, mut calls) = mpsc::channel(16);
    let app = App {
        client: service.client.clone(),
        outcomes: service.outcomes.clone(),
        endpoint: GridEndpoint::new(),
        operator: setting("TRANSFER_TO", "+14255550199")?.parse()?,
        ended,
    };
    service.serve(Router::new().route(&path, any(event_grid)).with_state(app));
    tokio::select! {
        // The emulator has one caller.
        Some(outcome) = calls.recv(), if is_demo => outcome,
        stopped = tokio::signal::ctrl_c() => Ok(stopped?),
    }
}

#[derive(Clone)]
struct App {
    client: CallAutomationClient,
    outcomes: Outcomes,
    endpoint: GridEndpoint,
    /// Who gets the callers.
    operator: Participant,
    ended: mpsc::Sender<Result<(), Failure>>,
}

/// Answers Event Grid at once: a call and a download take longer than it waits.
async fn event_grid(
    State(app): State<App>,
    method: Method,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let delivery = app.endpoint.receive(&method, &headers, &body);
    for event in delivery.iter().flatten() {
        let app = app.clone();
        match event.data() {
            GridEventData::IncomingCallEventData(call) => {
                let call = call.clone();
                tokio::spawn(async move {
                    let outcome = handle(&app, &call).await;
                    let _ = app.ended.send(outcome).await;
                });
            }
            GridEventData::RecordingFileStatusUpdatedEventData(files) => {
                let files = files.clone();
                tokio::spawn(async move {
                    if let Err(error) = save(&app.client, &files).await {
                        complain(format_args!("recording: {}", with_causes(&*error)));
                    }
                });
            }
            other => say(format_args!("ignored             {}", other.event_type())),
        }
    }
    delivery.acknowledge().into_response()
}

/// One call, from the answer to its end.
async fn handle(app: &App, incoming: &IncomingCallEventData) -> Result<(), Failure> {
    let (client, outcomes) = (&app.client, &app.outcomes);
    let answering = client.answer_call().body(incoming);
    let call = answering.send_and_wait(outcomes).await?.call(client);
    say(format_args!("answered            {}", call.id()));
    let mut events = outcomes.events_of(call.id());

    let recording = StartCallRecordingRequest::builder().call_connection_id(call.id());
    client.start_recording().body(recording).send_and_wait(outcomes).await?;
    say("recording           started");

    let department = ask_department(&call, outcomes, incoming.from.clone()).await?;
    say(format_args!("department          {department}"));

    let transfer = TransferToParticipantRequest::builder().target_participant(&app.operator);
    call.transfer().body(transfer).send_and_wait(outcomes).await?;
    say("transfer            accepted");
    while let Some(event) = events.next().await {
        let event = event?;
        if let EventData::CallDisconnected(_) = event.data() {
            say(format_args!(
                "call ended          {}",
                event.call_end().unwrap_or(CallEnd::Unknown)
            ));
        }
    }
    Ok(())
}

async fn ask_department(
    call: &Call,
    outcomes: &Outcomes,
    caller: Participant,
) -> Result<&'static str, Failure> {
    let keys = DtmfOptions::builder().max_tones_to_collect(1);
    let request = RecognizeRequest::builder()
        .recognize_input_type(RecognizeInputType::Dtmf)
        .recognize_options(
            RecognizeOptions::builder().target_participant(caller).dtmf_options(keys),
        )
        .play_prompt(PlaySource::from_file("https://contoso.com/one-for-sales.wav"));
    let input = call.recognize().body(request).send_and_wait(outcomes).await?;
    Ok(match input.tones().map(ToString::to_string).as_deref() {
        Some("1") => "sales",
        _ => "support",
    })
}

/// Saves the files of a recording, which the service keeps for 24 hours.
async fn save(
    client: &CallAutomationClient,
    files: &RecordingFileStatusUpdatedEventData,
) -> Result<(), Failure> {
    for chunk in &files.recording_storage_info.recording_chunks {
        let (Some(location), Some(id)) = (&chunk.content_location, &chunk.document_id) else {
            continue;
        };
        let length = client.recording_file(location)?.save(format!("{id}.wav")).await?;
        say(format_args!("saved               {length} bytes"));
    }
    Ok(())
}
