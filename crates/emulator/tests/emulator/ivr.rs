//! An application whose calls are tested: it answers, asks what a caller wants, transfers, and calls people.

use acs_call_automation::event::{GridEndpoint, GridEventData, Outcomes};
use acs_call_automation::types::{
    Choice, CreateCallRequest, PhoneNumberIdentifierModel, PlayRequest, PlaySource,
    RecognizeInputType, RecognizeOptions, RecognizeRequest, TransferToParticipantRequest,
};
use acs_call_automation::{Call, CallAutomationClient, Participant, Tone};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, post};
use http::{HeaderMap, Method, StatusCode};
use serde_json::Value;
use tokio::net::TcpListener;

pub(crate) const AGENT: &str = "+14255550199";
pub(crate) const MENU: &str = "Welcome to Contoso. Press 1 or say sales. Press 2 or say support.";

#[derive(Clone)]
struct App {
    client: CallAutomationClient,
    outcomes: Outcomes,
    endpoint: GridEndpoint,
}

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Serves the application.
pub(crate) async fn serve(listener: TcpListener, connection_string: &str) {
    let callback_uri = format!("http://{}/callback", listener.local_addr().unwrap());
    let app = App {
        client: CallAutomationClient::from_connection_string(connection_string).unwrap(),
        outcomes: Outcomes::new().with_callback_uri(&callback_uri),
        endpoint: GridEndpoint::new(),
    };
    let router = Router::new()
        .route("/incoming", any(incoming))
        .route("/callback", post(callback))
        .route("/outbound", post(outbound))
        .with_state(app);
    axum::serve(listener, router).await.unwrap();
}

async fn incoming(
    State(app): State<App>,
    method: Method,
    head: HeaderMap,
    body: Bytes,
) -> Response {
    let delivery = app.endpoint.receive(&method, &head, &body);
    for event in &delivery {
        if let Ok(GridEventData::IncomingCall(incoming)) = event.as_ref().map(|event| event.data())
        {
            let (app, incoming) = (app.clone(), incoming.clone());
            tokio::spawn(async move {
                let answering = app.client.answer_call().body(&incoming);
                let answered = answering.send_and_wait(&app.outcomes).await?;
                // The caller may hang up at any time.
                menu(&app, &answered.call(&app.client), incoming.from).await
            });
        }
    }
    delivery.acknowledge().into_response()
}

async fn callback(State(app): State<App>, body: Bytes) {
    app.outcomes.receive(&body).acknowledge();
}

/// Calls somebody, reminds them and hangs up.
async fn outbound(State(app): State<App>, body: String) -> StatusCode {
    let Ok(body) = serde_json::from_str::<Value>(&body) else { return StatusCode::BAD_REQUEST };
    let Some(Ok(to)) = body["to"].as_str().map(str::parse::<Participant>) else {
        return StatusCode::BAD_REQUEST;
    };
    tokio::spawn(async move {
        let request = CreateCallRequest::builder()
            .targets(vec![to])
            .source_caller_id_number(PhoneNumberIdentifierModel::new("+14255550100"));
        let call = app.client.create_call().body(request).send_and_wait(&app.outcomes).await?;
        let call = call.call(&app.client);
        say(&app, &call, "This is a reminder.").await?;
        call.hang_up().send().await?;
        Ok::<(), Failure>(())
    });
    StatusCode::ACCEPTED
}

async fn menu(app: &App, call: &Call, caller: Participant) -> Result<(), Failure> {
    let choice = |label: &str, phrase: &str, tone| {
        Choice::builder().label(label).phrases(vec![phrase.to_owned()]).tone(tone)
    };
    let choices = [choice("Sales", "sales", Tone::One), choice("Support", "support", Tone::Two)];
    let choices: Result<Vec<Choice>, _> = choices.into_iter().map(TryInto::try_into).collect();
    let request = RecognizeRequest::builder()
        .recognize_input_type(RecognizeInputType::Choices)
        .play_prompt(text(MENU))
        .recognize_options(
            RecognizeOptions::builder()
                .target_participant(caller)
                // As by default in official clients.
                .interrupt_prompt(false)
                .choices(choices.unwrap()),
        );
    let chosen = call.recognize().body(request).send_and_wait(&app.outcomes).await;
    match chosen.ok().and_then(|event| event.choice_result.clone()?.label).as_deref() {
        Some("Sales") => {
            say(app, call, "One moment please.").await?;
            let transfer = TransferToParticipantRequest::builder().target_participant(AGENT);
            call.transfer().body(transfer).send_and_wait(&app.outcomes).await?;
        }
        Some(_) => {
            say(app, call, "Support is closed.").await?;
            call.hang_up().send().await?;
        }
        None => {
            say(app, call, "Goodbye.").await?;
            call.hang_up().send().await?;
        }
    }
    Ok(())
}

async fn say(app: &App, call: &Call, words: &str) -> Result<(), Failure> {
    call.play().body(PlayRequest::new([text(words)])).send_and_wait(&app.outcomes).await?;
    Ok(())
}

fn text(words: &str) -> PlaySource {
    PlaySource::from_text(words)
}

/// The application as a program of its own, which other tests start by [`command`].
#[tokio::test]
#[ignore = "the application of other tests"]
async fn application() {
    let Ok(port) = std::env::var("IVR_PORT") else { return };
    let mode = std::env::var("IVR_MODE").unwrap_or_default();
    println!("the application starts");
    if mode == "fails" {
        eprintln!("there is no database");
        std::process::exit(3);
    }
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await.unwrap();
    let connection_string = std::env::var("COMMUNICATION_SERVICES_CONNECTION_STRING").unwrap();
    if mode == "dies" {
        tokio::spawn(async {
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            eprintln!("out of memory");
            std::process::exit(137);
        });
    }
    serve(listener, &connection_string).await;
}

/// The command that starts the application.
pub(crate) fn command() -> [String; 5] {
    let this = std::env::current_exe().unwrap().display().to_string();
    let name = "ivr::application".to_owned();
    [this, name, "--exact".to_owned(), "--ignored".to_owned(), "--nocapture".to_owned()]
}
