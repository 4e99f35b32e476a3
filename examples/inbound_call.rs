//! Answers calls, records them, greets, asks for a department, transfers the caller, and saves the recording.
//!
//! Without settings it runs against an emulator in this process, where somebody calls and presses a key:
//!
//! ```sh
//! cargo run --example inbound_call
//! ```
//!
//! With `ACS_CONNECTION_STRING` it answers the calls that Event Grid reports at the path `/incoming/` and
//! `EVENT_SECRET`, until Ctrl-C: subscribe that address of `ACS_PUBLIC_URI` to the events `IncomingCall` and
//! `RecordingFileStatusUpdated` of the resource. It plays `welcome.wav`, which should announce the recording, and
//! `department.wav`, transfers callers to `SALES` or `SUPPORT`, and saves recordings in the folder `RECORDINGS`.
//! `common/service.rs` lists the other variables. A program of your own needs the feature `callback-token` for
//! the check of callbacks.

mod common;

use std::path::PathBuf;
use std::process::ExitCode;

use acs_call_automation::event::{
    GridEndpoint, GridEventData, OutcomeError, OutcomeErrorKind, Outcomes,
};
use acs_call_automation::types::{
    DtmfOptions, IncomingCallEventData, PlayRequest, PlaySource, RecognizeInputType,
    RecognizeOptions, RecognizeRequest, RecordingContentType, RecordingFileStatusUpdatedEventData,
    RecordingFormatType, StartCallRecordingRequest, TransferToParticipantRequest,
};
use acs_call_automation::{Call, CallAutomationClient, Participant, Subcode, tones};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use common::service::{Failure, Service, Tasks, setting};
use common::{complain, exit_code, say, with_causes};

#[tokio::main]
async fn main() -> ExitCode {
    exit_code("inbound_call", run().await)
}

async fn run() -> Result<(), Failure> {
    let service = Service::start().await?;
    let path = format!("/incoming/{}", setting("EVENT_SECRET", "4c1b9f63")?);
    service.somebody_calls(&path, "+14255550123", "+14255550100")?;
    service.somebody_presses("+14255550123", "2");
    let app = App {
        client: service.client.clone(),
        outcomes: service.outcomes.clone(),
        tasks: service.tasks.clone(),
        endpoint: GridEndpoint::new(),
        prompts: setting("PROMPTS_URI", "https://contoso.com/prompts")?,
        sales: setting("SALES", "+14255550198")?.parse()?,
        support: setting("SUPPORT", "+14255550199")?.parse()?,
        recordings: setting("RECORDINGS", &std::env::temp_dir().to_string_lossy())?.into(),
    };
    let routes = Router::new().route(&path, any(event_grid)).with_state(app);
    // With the emulator: somebody calls, the call, and its recording.
    service.run(routes, 3).await
}

#[derive(Clone)]
struct App {
    client: CallAutomationClient,
    outcomes: Outcomes,
    tasks: Tasks,
    endpoint: GridEndpoint,
    prompts: String,
    sales: Participant,
    support: Participant,
    recordings: PathBuf,
}

/// Answers Event Grid at once: it waits 30 seconds, and a call or a download may take longer.
async fn event_grid(
    State(app): State<App>,
    method: Method,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let delivery = app.endpoint.receive(&method, &headers, &body);
    for event in &delivery {
        match event.as_ref().map(|event| event.data()) {
            Ok(GridEventData::IncomingCall(incoming)) => {
                app.tasks.spawn(handle(app.clone(), incoming.clone()));
            }
            Ok(GridEventData::RecordingFileStatusUpdated(recording)) => {
                app.tasks.spawn(save(app.clone(), recording.clone()));
            }
            Ok(other) => say(format_args!("ignored             {}", other.event_type())),
            Err(error) => complain(with_causes(error)),
        }
    }
    delivery.acknowledge().into_response()
}

/// Handles one call, from the answer to its end.
async fn handle(app: App, incoming: IncomingCallEventData) -> Result<(), Failure> {
    say("call                comes in");
    let answering = app.client.answer_call().body(&incoming);
    let call = answering.send_and_wait(&app.outcomes).await?.call(&app.client);
    say(format_args!("call                answered: {}", call.id()));

    if let Err(error) = talk(&app, &call, incoming.from).await
        && error.kind() != OutcomeErrorKind::Disconnected
    {
        // A call without an application stays silent until the caller hangs up.
        if let Err(error) = call.hang_up().send().await {
            complain(with_causes(&error));
        }
        return Err(error.into());
    }
    let mut events = app.outcomes.events_of(call.id());
    while let Some(event) = events.next().await {
        if let Some(end) = event?.call_end() {
            say(format_args!("call                ended: {end}"));
        }
    }
    Ok(())
}

/// What happens in the call, from the recording to the transfer.
async fn talk(app: &App, call: &Call, caller: Participant) -> Result<(), OutcomeError> {
    let recording = StartCallRecordingRequest::builder()
        .call_connection_id(call.id())
        .recording_content_type(RecordingContentType::Audio)
        .recording_format_type(RecordingFormatType::Wav);
    app.client.start_recording().body(recording).send_and_wait(&app.outcomes).await?;
    say("recording           started");

    let welcome = PlaySource::from_file(&*format!("{}/welcome.wav", app.prompts));
    call.play().body(PlayRequest::new([welcome])).send_and_wait(&app.outcomes).await?;
    say("greeting            played");

    let wants_sales = wants_sales(app, call, caller).await?;
    say(format_args!("department          {}", if wants_sales { "sales" } else { "support" }));

    let target = if wants_sales { &app.sales } else { &app.support };
    let transfer = TransferToParticipantRequest::builder().target_participant(target);
    call.transfer().body(transfer).send_and_wait(&app.outcomes).await?;
    say("transfer            accepted");
    Ok(())
}

/// Asks for a department: `1` is sales, and every other key or none is support.
async fn wants_sales(app: &App, call: &Call, caller: Participant) -> Result<bool, OutcomeError> {
    let keys = DtmfOptions::builder().max_tones_to_collect(1);
    let question = PlaySource::from_file(&*format!("{}/department.wav", app.prompts));
    let request = RecognizeRequest::builder()
        .recognize_input_type(RecognizeInputType::Dtmf)
        .recognize_options(
            RecognizeOptions::builder().target_participant(caller).dtmf_options(keys),
        )
        .play_prompt(question);
    match call.recognize().body(request).send_and_wait(&app.outcomes).await {
        Ok(input) => Ok(input.tones() == Some(&tones!("1"))),
        Err(error) if error.subcode() == Some(Subcode::INITIAL_SILENCE_TIMEOUT) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Saves the files of a recording, which the service keeps for 24 hours. To finish this after a crash, store the
/// event before it is acknowledged.
async fn save(app: App, recording: RecordingFileStatusUpdatedEventData) -> Result<(), Failure> {
    for chunk in recording.recording_storage_info.recording_chunks {
        let location = chunk.content_location.ok_or("a recording has no contentLocation")?;
        // An id that comes from outside must not lead to another folder.
        let id = chunk.document_id.unwrap_or_default().replace(['/', '\\'], "_");
        let path = app.recordings.join(format!("recording-{id}.wav"));
        let length = app.client.recording_file(&location)?.save(&path).await?;
        say(format_args!("recording           saved as {} ({length} bytes)", path.display()));
    }
    Ok(())
}
