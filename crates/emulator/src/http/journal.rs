//! What has happened, over HTTP: lists, a stream, and the check of what a test expects.

use std::borrow::Cow;
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use bytes::Bytes;
use futures_util::stream::{self, Stream};
use http::header::{ACCEPT, HeaderName};
use http::{HeaderMap, StatusCode, Uri};
use serde::Deserialize;
use serde_json::{Value, json};
use url::form_urlencoded;

use crate::body;
use crate::clock::ClockHold;
use crate::http::answer::Answer;
use crate::http::server::Server;
use crate::journal::entry::{Delivered, Entry, What};
use crate::journal::expectation::{Expectation, Unmet};
use crate::journal::filter::Filter;
use crate::operations::check_name;
use crate::phone::Presence;
use crate::refusal::Refusal;

/// How long a verification waits at most.
const LONGEST: Duration = Duration::from_secs(60);
/// Where a stream is resumed.
const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

pub(crate) fn routes() -> Router<Arc<Server>> {
    let mut router = Router::new().route("/emulator/journal", get(journal));
    // The short paths are for scripts that are written by hand.
    for prefix in ["/emulator", ""] {
        router = router
            .route(&format!("{prefix}/requests"), get(requests))
            .route(&format!("{prefix}/events"), get(events))
            .route(&format!("{prefix}/verify"), post(verify));
    }
    router
}

/// All entries: as a list, or as a stream that goes on.
async fn journal(
    State(server): State<Arc<Server>>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let (mut after, mut is_attended) = (0, false);
    for (name, value) in parameters(&uri) {
        match &*name {
            "after" => after = number(&name, &value)?,
            "attended" => is_attended = value == "true",
            _ => return Err(unknown(&name, "after or attended")),
        }
    }
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if text(&ACCEPT).is_some_and(|accepted| accepted.contains("text/event-stream")) {
        if let Some(last) = text(&LAST_EVENT_ID) {
            after = number(LAST_EVENT_ID.as_str(), last)?;
        }
        let presence =
            is_attended.then(|| (server.state.phone.attend(), server.state.clock.pass()));
        let stream = Sse::new(stream(server, after, presence)).keep_alive(KeepAlive::default());
        return Ok(stream.into_response());
    }
    let entries = server.state.journal.after(after);
    let entries: Vec<&Entry> = entries.iter().map(|entry| &**entry).collect();
    Ok(Answer::json(StatusCode::OK, &entries).into_response())
}

/// The entries after this one, and all that follow, until the emulator stops. A person takes part in calls while
/// somebody reads a stream with a presence.
fn stream(
    server: Arc<Server>,
    after: u64,
    presence: Option<(Presence, ClockHold)>,
) -> impl Stream<Item = Result<Event, Infallible>> {
    let news = server.state.journal.watch();
    let begin = (server, news, after, Vec::new().into_iter(), presence);
    stream::unfold(begin, async |(server, mut news, mut last, mut ready, presence)| {
        loop {
            let next: Option<Arc<Entry>> = ready.next();
            if let Some(entry) = next {
                last = entry.id;
                // Every entry can be written as JSON, in one line.
                let data = serde_json::to_string(&*entry).unwrap_or_default();
                let event =
                    Event::default().id(last.to_string()).event(entry.what.kind()).data(data);
                return Some((Ok(event), (server, news, last, ready, presence)));
            }
            ready = server.state.journal.after(last).into_iter();
            if ready.len() == 0 {
                tokio::select! {
                    more = news.wait_for(|newest| *newest > last) => { more.ok()?; }
                    () = server.stopped() => return None,
                }
            }
        }
    })
}

async fn requests(State(server): State<Arc<Server>>, uri: Uri) -> Result<Answer, Refusal> {
    let mut filter = Filter::default();
    for (name, value) in parameters(&uri) {
        match &*name {
            "after" => filter.after = Some(number(&name, &value)?),
            "operation" | "op" => {
                check_name(&value)?;
                filter.operation = Some(value.into_owned());
            }
            "call" => filter.call = Some(value.into_owned()),
            "context" => filter.context = Some(value.into_owned()),
            "status" => filter.status = Some(number(&name, &value)?),
            _ => return Err(unknown(&name, "operation, call, context, status or after")),
        }
    }
    Ok(Answer::json(StatusCode::OK, &server.state.journal.requests(&filter)))
}

/// The events that were made, each with its deliveries.
async fn events(State(server): State<Arc<Server>>, uri: Uri) -> Result<Answer, Refusal> {
    let (mut after, mut call, mut context, mut of_type) = (0, None, None, None);
    for (name, value) in parameters(&uri) {
        match &*name {
            "after" => after = number(&name, &value)?,
            "call" => call = Some(value),
            "context" => context = Some(value),
            "type" => of_type = Some(value),
            _ => return Err(unknown(&name, "type, call, context or after")),
        }
    }
    let entries = server.state.journal.after(after);
    let mut deliveries: HashMap<u64, Vec<&Delivered>> = HashMap::new();
    for entry in &entries {
        if let What::Delivery(delivered @ Delivered { event: Some(event), .. }) = &entry.what {
            deliveries.entry(*event).or_default().push(delivered);
        }
    }
    let mut shown = Vec::new();
    for entry in &entries {
        let What::Event(made) = &entry.what else { continue };
        let is = |expected: &Option<Cow<'_, str>>, found: Option<&str>| {
            expected.as_deref().is_none_or(|expected| found == Some(expected))
        };
        if is(&call, Some(&made.call_connection_id))
            && is(&context, made.operation_context.as_deref())
            && is(&of_type, Some(&made.r#type))
        {
            let mut event = serde_json::to_value(&**entry).unwrap_or_default();
            let deliveries = deliveries.remove(&entry.id).unwrap_or_default();
            event["deliveries"] = serde_json::to_value(deliveries).unwrap_or_default();
            shown.push(event);
        }
    }
    Ok(Answer::json(StatusCode::OK, &shown))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Within {
    within_milliseconds: Option<u64>,
}

/// Checks what a test expects, at once or when it is met within a time.
async fn verify(State(server): State<Arc<Server>>, body: Bytes) -> Result<Answer, Refusal> {
    let mut given: Value = body::read(&body)?;
    let within: Within = body::read(&body)?;
    if let Some(members) = given.as_object_mut() {
        members.remove("withinMilliseconds");
    }
    let expected: Expectation = body::read(given.to_string().as_bytes())?;
    check_name(&expected.operation)?;
    let within = Duration::from_millis(within.within_milliseconds.unwrap_or_default());
    if within > LONGEST {
        let problem = format!("expected at most {}", LONGEST.as_millis());
        return Err(Refusal::invalid("withinMilliseconds", &problem));
    }
    Ok(match expected.verify_within(&server.state.journal, within).await {
        Ok(matches) => {
            let found = json!({ "count": matches.len(), "matches": matches });
            Answer::json(StatusCode::OK, &found)
        }
        Err(unmet) => not_met(&unmet),
    })
}

fn not_met(unmet: &Unmet) -> Answer {
    let mut answer = serde_json::to_value(unmet).unwrap_or_default();
    answer["error"] = json!({ "code": "409", "message": unmet.to_string() });
    Answer::json(StatusCode::CONFLICT, &answer)
}

pub(super) fn parameters(uri: &Uri) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes())
}

pub(super) fn number<T: std::str::FromStr>(name: &str, text: &str) -> Result<T, Refusal> {
    text.parse().map_err(|_| Refusal::invalid(name, "expected a whole number"))
}

pub(super) fn unknown(name: &str, expected: &str) -> Refusal {
    Refusal::invalid(name, &format!("unknown query parameter, expected {expected}"))
}
