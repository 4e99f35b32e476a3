//! The endpoint of an Event Grid subscription: handshakes, incoming calls and files of recordings.

mod acknowledged;
mod answer;
mod delivery;
mod event;

use std::fmt;
use std::sync::Arc;

use http::{HeaderMap, Method};
use tracing::{debug, warn};

use self::acknowledged::Acknowledged;
use self::delivery::Answer;
use super::error::EventError;
use super::read::{MAX_BODY, read_each};

pub use self::delivery::GridDelivery;
pub use self::event::GridEvent;

/// The origin that Event Grid names in the public cloud.
const EVENT_GRID: &str = "eventgrid.azure.net";
/// Longest origin, which is a DNS name, in bytes.
const MAX_ORIGIN: usize = 253;

/// The endpoint of an Event Grid subscription, which reports incoming calls and files of recordings.
///
/// Pass every request to [`receive`](Self::receive), whatever its method. It answers the handshakes, reads
/// the events, and leaves out those that have been acknowledged before. It does no I/O. Clones share the ids
/// of the acknowledged events.
///
/// # Example
///
/// ```no_run
/// use acs_call_automation::CallAutomationClient;
/// use acs_call_automation::event::{GridEndpoint, GridEventData};
/// use axum::http::{HeaderMap, Method, StatusCode};
/// use axum::response::{IntoResponse, Response};
/// use axum::{Router, body::Bytes, extract::State, routing::any};
///
/// #[derive(Clone)]
/// struct App {
///     client: CallAutomationClient,
///     endpoint: GridEndpoint,
/// }
///
/// async fn incoming(
///     State(app): State<App>,
///     method: Method,
///     headers: HeaderMap,
///     body: Bytes,
/// ) -> Response {
///     let delivery = app.endpoint.receive(&method, &headers, &body);
///     for event in &delivery {
///         match event.as_ref().map(|event| event.data()) {
///             Ok(GridEventData::IncomingCall(call)) => {
///                 let answering = app.client.answer_call().body(call);
///                 let callback_uri = "https://contoso.com/callback";
///                 let answering = answering.body_map(|body| body.callback_uri(callback_uri));
///                 if let Err(error) = answering.send().await {
///                     eprintln!("the call was not answered: {error}");
///                     // Event Grid delivers the event again.
///                     return StatusCode::SERVICE_UNAVAILABLE.into_response();
///                 }
///             }
///             Ok(other) => println!("ignored: {}", other.event_type()),
///             Err(error) => eprintln!("unreadable: {error}"),
///         }
///     }
///     delivery.acknowledge().into_response()
/// }
///
/// # async fn example(secret: &str, client: CallAutomationClient) -> Result<(), std::io::Error> {
/// let app = App { client, endpoint: GridEndpoint::new() };
/// // `any`, because one of the handshakes is an OPTIONS request.
/// let server = Router::new().route(&format!("/incoming/{secret}"), any(incoming)).with_state(app);
/// // In production, behind a proxy that serves https://contoso.com.
/// let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
/// axum::serve(listener, server).await
/// # }
/// ```
///
/// # Security
///
/// Anybody can post to a public URL, and these requests have no token of Azure Communication Services. So put a
/// long random secret into the path or the query of the subscription's URL, or configure the subscription with
/// a Microsoft Entra application and verify the token in the `Authorization` header. Do this before the
/// request is passed on: an answered handshake lets the subscription of a stranger deliver to the endpoint.
///
/// The `incomingCallContext` of a call allows whoever has it to answer the call. It is in no error, trace or
/// `Debug` output.
///
/// # Handshakes
///
/// Event Grid delivers to an endpoint only after it has agreed. For a subscription in the *Event Grid schema*,
/// Event Grid posts a `SubscriptionValidationEvent`, and the answer returns its code. For a subscription in the
/// *CloudEvents schema*, it sends an `OPTIONS` request with its origin, and the answer allows that origin to
/// post at any rate. Only [allowed origins](Self::with_allowed_origins) are accepted. `WebHook-Request-Callback` and
/// `validationUrl`, which ask for a request to an address of the sender, are ignored.
///
/// Sources: [Event Grid's webhook validation][validation], [CloudEvents: HTTP webhooks][webhook].
///
/// # Delivery
///
/// Event Grid delivers at least once. It repeats a delivery after 30 seconds without an answer of 200 to 204; after
/// 400, 401, 403 or 404 it waits 5 minutes. A call rings for 30 seconds, so give the subscription two
/// attempts and an event lifetime of one minute. A delivery that arrives while the first one is still
/// being handled returns its events again. The service lets only one request decide about a call.
///
/// [validation]: https://learn.microsoft.com/azure/event-grid/end-point-validation-event-grid-events-schema
/// [webhook]: https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/http-webhook.md
#[derive(Clone)]
pub struct GridEndpoint {
    allowed_origins: Arc<[String]>,
    acknowledged: Acknowledged,
}

impl GridEndpoint {
    /// Makes an endpoint that accepts the handshake of Event Grid in the public cloud,
    /// `eventgrid.azure.net`.
    #[must_use]
    pub fn new() -> Self {
        Self {
            allowed_origins: Arc::new([EVENT_GRID.to_owned()]),
            acknowledged: Acknowledged::default(),
        }
    }

    /// Sets which origins may get the permission to deliver CloudEvents, in place of `eventgrid.azure.net`: DNS
    /// names, compared without regard to case. With none, every such handshake is refused.
    ///
    /// Event Grid has another origin in other clouds, such as `eventgrid.azure.us` in Azure Government and
    /// `eventgrid.azure.cn` in Azure China. No page of the service lists them; the [Event Grid extension of
    /// Azure Functions][functions] accepts these.
    ///
    /// [functions]: https://github.com/Azure/azure-sdk-for-net/tree/main/sdk/eventgrid/Microsoft.Azure.WebJobs.Extensions.EventGrid
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::GridEndpoint;
    ///
    /// let endpoint = GridEndpoint::new().with_allowed_origins(["eventgrid.azure.us"]);
    /// ```
    #[must_use]
    pub fn with_allowed_origins<I>(mut self, origins: I) -> Self
    where
        I: IntoIterator<Item: Into<String>>,
    {
        self.allowed_origins = origins.into_iter().map(Into::into).collect();
        self
    }

    /// Reads a request of Event Grid, and prepares the answer.
    ///
    /// Each event is read independently: one that cannot be read yields an error in its place and does not
    /// affect the others. A member that cannot be read is left out, and [`GridEvent::unread`] names it. Events
    /// of unknown types are returned with their JSON. Acknowledged events are left out.
    ///
    /// A request that is not of Event Grid, such as a callback event of a call, yields an error that says what
    /// it is.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::GridEndpoint;
    /// use http::{HeaderMap, Method};
    ///
    /// let endpoint = GridEndpoint::new();
    /// let body = br#"[{
    ///     "id": "1", "topic": "", "subject": "", "eventTime": "2026-11-22T16:02:42Z", "dataVersion": "2",
    ///     "eventType": "Microsoft.EventGrid.SubscriptionValidationEvent",
    ///     "data": { "validationCode": "512d38b6", "validationUrl": "https://example.com" }
    /// }]"#;
    /// let delivery = endpoint.receive(&Method::POST, &HeaderMap::new(), body);
    /// assert!(delivery.is_handshake());
    /// let answer = delivery.acknowledge();
    /// assert_eq!(answer.status(), 200);
    /// assert_eq!(answer.body(), r#"{"validationResponse":"512d38b6"}"#);
    /// ```
    ///
    /// # Limits
    ///
    /// A body longer than 4 MiB is a single error, and so is one that is not JSON. Only the first 10,000 events of a
    /// body are read; an error follows them if there are more. Data of an unknown event type must not be
    /// nested more than about 120 levels deep. Event Grid's own limit is [1 MB for an event or a
    /// batch][limit]. axum itself refuses bodies of more than 2 MB.
    ///
    /// [limit]: https://learn.microsoft.com/azure/event-grid/event-schema
    #[must_use = "the sender needs the answer"]
    pub fn receive(&self, method: &Method, headers: &HeaderMap, body: &[u8]) -> GridDelivery {
        let (answer, mut events) = match *method {
            Method::POST => posted(body),
            Method::OPTIONS => match self.allowed_origin(headers) {
                Ok(origin) => (Answer::Allowed { origin }, Vec::new()),
                Err(problem) => (Answer::OptionsRefused, vec![Err(EventError::of_body(problem))]),
            },
            _ => {
                let problem = format!("method: expected POST or OPTIONS, found {method}");
                (Answer::MethodRefused, vec![Err(EventError::of_body(problem))])
            }
        };
        events.iter().for_each(trace);
        self.acknowledged.lock().retain_new(&mut events);
        GridDelivery { answer, events, acknowledged: self.acknowledged.clone() }
    }

    /// The origin that asks for the permission to deliver, if it may have it.
    fn allowed_origin(&self, headers: &HeaderMap) -> Result<String, String> {
        const ORIGIN: &str = "webhook-request-origin";
        let mut origins = headers.get_all(ORIGIN).iter();
        let (Some(origin), None) = (origins.next(), origins.next()) else {
            return Err(format!(
                "header {ORIGIN}: expected one, as in the handshake of CloudEvents"
            ));
        };
        let origin = origin.to_str().ok().map(str::trim).filter(|name| name.len() <= MAX_ORIGIN);
        let origin = origin.ok_or_else(|| format!("header {ORIGIN}: expected a DNS name"))?;
        match self.allowed_origins.iter().find(|allowed| allowed.eq_ignore_ascii_case(origin)) {
            Some(_) => Ok(origin.to_owned()),
            None => Err(format!(
                "header {ORIGIN}: {origin} is not allowed; add it with \
                 `GridEndpoint::with_allowed_origins` if it may deliver events"
            )),
        }
    }
}

impl Default for GridEndpoint {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for GridEndpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GridEndpoint")
            .field("allowed_origins", &self.allowed_origins)
            .finish_non_exhaustive()
    }
}

fn posted(body: &[u8]) -> (Answer, Vec<Result<GridEvent, EventError>>) {
    if body.len() > MAX_BODY {
        return (Answer::TooLong, read(body));
    }
    let events = read(body);
    if let [Ok(event)] = events.as_slice()
        && let Some(code) = event.validation_code()
    {
        return match code {
            Ok(code) => (Answer::Validated { code: code.to_owned() }, Vec::new()),
            Err(problem) => (Answer::Unreadable, vec![Err(EventError::of_body(problem))]),
        };
    }
    // Events that can be read must not be delivered again because of others that cannot.
    let is_refused = !events.is_empty() && events.iter().all(Result::is_err);
    (if is_refused { Answer::Unreadable } else { Answer::Received }, events)
}

fn read(body: &[u8]) -> Vec<Result<GridEvent, EventError>> {
    let expected = "a JSON array of events of Event Grid, or one event";
    read_each(body, expected, GridEvent::parse, EventError::of_grid_element)
}

fn trace(event: &Result<GridEvent, EventError>) {
    match event {
        Ok(event) => {
            debug!(
                event.r#type = event.event_type(),
                event.id = event.id(),
                "event of Event Grid received"
            );
            let unread: Vec<&str> = event.unread().collect();
            if !unread.is_empty() {
                warn!(
                    event.r#type = event.event_type(),
                    event.id = event.id(),
                    unread = unread.join(", "),
                    "some members of an event of Event Grid could not be read"
                );
            }
        }
        Err(error) => warn!(
            %error,
            event.r#type = error.event_type(),
            event.id = error.id(),
            "request to the endpoint of Event Grid unreadable"
        ),
    }
}
