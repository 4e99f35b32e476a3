//! Callbacks: events, posted to the callback URIs of applications.
//!
//! Each callback is an array of one CloudEvent. The events of a call are posted one after the other, in the
//! order in which they happened. The service does not promise that, so the emulator can also deliver events
//! twice or in a random order.
//!
//! At most [`MOST`] events wait. While a receiver does not answer and so many wait, further events are
//! dropped, with a line in the log.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use acs_call_automation::__emulator::{HttpClient, is_loopback};
use bytes::Bytes;
use http::StatusCode;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use serde::Serialize;
use serde_json::{Map, Value};
use tokio::runtime::Handle;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::Instant;
use url::{Position, Url};
use uuid::Uuid;

use crate::error::Error;
use crate::event::{Event, Events};
use crate::ids::new_id;
use crate::issuer::Issuer;
use crate::journal::Journal;
use crate::log::Log;
use crate::settings::{Delivery, Now, Settings};
use crate::sync::lock;
use crate::text::with_causes;

/// The immutable id of the emulator's resource, which is the audience of its callbacks.
pub(crate) const RESOURCE_ID: &str = "e0000000-ac50-4000-8000-000000000001";

/// How many events wait to be delivered or are being delivered, in all calls: about 80 MB.
const MOST: usize = 20_000;
/// How many callbacks are under way at the same time.
const AT_A_TIME: usize = 64;
/// The limits for connecting to a receiver, and for its answer.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const TIMEOUT: Duration = Duration::from_secs(10);
/// The longest delay, so that it can be added to any time.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 3600);

/// Reads a callback URI: https to any host, http to loopback only.
pub(crate) fn parse_uri(text: &str) -> Result<Url, String> {
    let expected = "expected an https URI, or http to a loopback address";
    let url = Url::parse(text)
        .map_err(|error| format!("{expected}, found one with an error: {error}"))?;
    if url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url)) {
        Ok(url)
    } else {
        Err(format!("{expected}, found {}", shown(&url, Position::BeforePath)))
    }
}

/// A callback URI up to a position, without the user information and the query: they may be secrets.
fn shown(url: &Url, end: Position) -> String {
    format!("{}{}", &url[..Position::BeforeUsername], &url[Position::BeforeHost..end])
}

/// Reads the callback URI of a call or of the emulator, if there is one.
pub(crate) fn parse_optional_uri(text: Option<&str>) -> Result<Option<Url>, Error> {
    text.map(parse_uri)
        .transpose()
        .map_err(|problem| Error::new(format!("callback URI: {problem}")))
}

pub(crate) struct Callbacks {
    http: HttpClient,
    issuer: Arc<Issuer>,
    delivery: Delivery,
    now: Now,
    log: Log,
    journal: Arc<Journal>,
    /// The events that wait to be posted, by call. Each call in the map has a task that posts its events.
    queues: Mutex<HashMap<String, VecDeque<Pending>>>,
    random: Mutex<fastrand::Rng>,
    slots: Semaphore,
    undelivered: watch::Sender<usize>,
    /// How many resets there have been.
    resets: watch::Sender<u64>,
    tasks: Mutex<JoinSet<()>>,
    runtime: Handle,
}

struct Pending {
    to: Url,
    due: Instant,
    event_type: String,
    body: Bytes,
    /// Its entry in the journal.
    entry: Option<u64>,
    /// The number of resets before it.
    resets: u64,
}

/// A CloudEvents 1.0 envelope as the service writes it, in the order of its members.
#[derive(Serialize)]
struct CloudEvent<'a> {
    id: Uuid,
    source: &'a str,
    r#type: &'a str,
    data: Data<'a>,
    time: String,
    specversion: &'static str,
    datacontenttype: &'static str,
    subject: &'a str,
}

/// The data of an event, with the two members that the documents do not have.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Data<'a> {
    version: &'static str,
    #[serde(flatten)]
    documented: Map<String, Value>,
    public_event_type: &'a str,
}

impl<'a> Data<'a> {
    fn new(event: &'a Event) -> Self {
        // Every value of the interface's types can be written as JSON.
        let mut written = serde_json::to_value(&event.data).unwrap_or_default();
        let mut documented = match written.get_mut("data").map(Value::take) {
            Some(Value::Object(documented)) => documented,
            _ => Map::new(),
        };
        // A choice by a key has this member too, without a phrase.
        if let Some(Value::Object(choice)) = documented.get_mut("choiceResult") {
            choice.entry("recognizedPhrase").or_insert(Value::Null);
        }
        Self { version: event.api_version, documented, public_event_type: event.data.event_type() }
    }
}

impl Callbacks {
    pub(crate) fn new(
        settings: &Settings,
        issuer: Arc<Issuer>,
        journal: Arc<Journal>,
        runtime: Handle,
    ) -> Self {
        let delivery = settings.delivery.clone();
        Self {
            http: HttpClient::new(CONNECT_TIMEOUT, true),
            issuer,
            random: Mutex::new(fastrand::Rng::with_seed(delivery.random_order.unwrap_or_default())),
            delivery,
            now: Arc::clone(&settings.now),
            log: settings.log.clone(),
            journal,
            queues: Mutex::default(),
            slots: Semaphore::new(AT_A_TIME),
            undelivered: watch::Sender::new(0),
            resets: watch::Sender::new(0),
            tasks: Mutex::default(),
            runtime,
        }
    }

    /// Posts the events of a call, in this order.
    pub(crate) fn post(self: &Arc<Self>, call_connection_id: &str, events: Events) {
        if events.0.is_empty() {
            return;
        }
        let due = Instant::now() + self.delivery.delay.min(LONGEST);
        let source = format!("calling/callConnections/{call_connection_id}");
        let resets = *self.resets.borrow();
        let pending = |event: Event| {
            let event_type = event.data.event_type();
            let source = event.source.as_deref().unwrap_or(&source);
            let written = CloudEvent {
                id: new_id(),
                source,
                r#type: event_type,
                data: Data::new(&event),
                time: time((self.now)()),
                specversion: "1.0",
                datacontenttype: "application/json",
                subject: source,
            };
            let body: Bytes = serde_json::to_vec(&[written]).unwrap_or_default().into();
            let (short, to) = (name(event_type), event.to);
            let entry = self.journal.event(event.request, call_connection_id, short, &to, &body);
            Pending { due, event_type: event_type.to_owned(), body, to, entry, resets }
        };
        let mut queues = lock(&self.queues);
        let room = MOST.saturating_sub(*self.undelivered.borrow());
        let added = events.0.len().min(room);
        let mut events = events.0.into_iter();
        let is_new = added > 0 && !queues.contains_key(call_connection_id);
        if added > 0 {
            let queue = queues.entry(call_connection_id.to_owned()).or_default();
            queue.extend(events.by_ref().take(added).map(pending));
            self.undelivered.send_modify(|undelivered| *undelivered += added);
        }
        drop(queues);
        for event in events {
            self.log.line(|| {
                let name = name(event.data.event_type());
                format!(
                    "callback {name} of {call_connection_id} dropped: {MOST} events wait already"
                )
            });
        }
        if is_new {
            let (callbacks, call) = (Arc::clone(self), call_connection_id.to_owned());
            let mut tasks = lock(&self.tasks);
            while tasks.try_join_next().is_some() {}
            tasks.spawn_on(async move { callbacks.post_all(&call).await }, &self.runtime);
        }
    }

    /// Waits until no event is pending.
    pub(crate) async fn drained(&self) {
        // It only fails when the sender is gone, and the sender is here.
        let _ = self.undelivered.subscribe().wait_for(|undelivered| *undelivered == 0).await;
    }

    /// How many events are pending.
    pub(crate) fn undelivered(&self) -> usize {
        *self.undelivered.borrow()
    }

    /// Forgets the events that wait.
    pub(crate) fn reset(&self) {
        let mut queues = lock(&self.queues);
        let waiting: usize = queues.values().map(VecDeque::len).sum();
        queues.values_mut().for_each(VecDeque::clear);
        self.undelivered.send_modify(|undelivered| *undelivered -= waiting);
        self.resets.send_modify(|resets| *resets += 1);
    }

    /// Stops all deliveries.
    pub(crate) fn abort(&self) {
        lock(&self.tasks).abort_all();
    }

    async fn post_all(&self, call_connection_id: &str) {
        while let Some(pending) = self.next(call_connection_id) {
            let mut resets = self.resets.subscribe();
            let times = tokio::select! {
                biased;
                _ = resets.wait_for(|resets| *resets > pending.resets) => 0,
                () = tokio::time::sleep_until(pending.due) => {
                    if self.delivery.is_duplicated { 2 } else { 1 }
                }
            };
            for _ in 0..times {
                self.deliver(call_connection_id, &pending).await;
            }
            self.undelivered.send_modify(|undelivered| *undelivered -= 1);
        }
    }

    fn next(&self, call_connection_id: &str) -> Option<Pending> {
        let mut queues = lock(&self.queues);
        let queue = queues.get_mut(call_connection_id)?;
        // Even in a random order, no event follows the end of its call.
        let movable = queue
            .iter()
            .position(|pending| pending.event_type == "Microsoft.Communication.CallDisconnected")
            .unwrap_or(queue.len());
        let index = match self.delivery.random_order {
            Some(_) if movable > 1 => lock(&self.random).usize(0..movable),
            _ => 0,
        };
        let next = queue.remove(index);
        if next.is_none() {
            queues.remove(call_connection_id);
        }
        next
    }

    async fn deliver(&self, call_connection_id: &str, pending: &Pending) {
        let mut wait = self.delivery.first_wait;
        for attempt in 1..=self.delivery.attempts {
            let answer = {
                let Ok(_slot) = self.slots.acquire().await else { return };
                let began = Instant::now();
                let answer = self.send(pending).await;
                let (call, event, to) =
                    (call_connection_id, name(&pending.event_type), &pending.to);
                let outcome = match &answer {
                    Ok(status) => (Some(status.as_u16()), None),
                    Err(problem) => (None, Some(problem.clone())),
                };
                self.journal.delivery(pending.entry, call, event, to, outcome, began.elapsed());
                answer
            };
            let (is_final, outcome) = match answer {
                Ok(status) => (!status.is_server_error(), status.as_u16().to_string()),
                Err(problem) => (false, problem),
            };
            self.log.line(|| {
                let to = shown(&pending.to, Position::AfterPath);
                let name = name(&pending.event_type);
                format!("callback {name} of {call_connection_id} to {to} {outcome}")
            });
            if is_final || attempt == self.delivery.attempts {
                return;
            }
            tokio::time::sleep(wait).await;
            wait *= 2;
        }
    }

    /// Posts an event. Returns the status of the answer, or why there is none.
    async fn send(&self, pending: &Pending) -> Result<StatusCode, String> {
        let http = self.http.client(&pending.to).map_err(|error| with_causes(&error))?;
        let answer = self.request(&http, pending).send().await;
        answer.map(|answer| answer.status()).map_err(|error| with_causes(&error.without_url()))
    }

    fn request(&self, http: &reqwest::Client, pending: &Pending) -> reqwest::RequestBuilder {
        let authorization = self.issuer.recent_authorization(RESOURCE_ID, (self.now)());
        http.post(pending.to.clone())
            .timeout(TIMEOUT)
            .header(AUTHORIZATION, authorization)
            .header(CONTENT_TYPE, "application/json; charset=utf-8")
            .body(pending.body.clone())
    }
}

/// The name of an event, without the namespace of its type.
fn name(event_type: &str) -> &str {
    event_type.rsplit('.').next().unwrap_or_default()
}

/// A time as the service writes it: up to seven digits of the second, without zeros at their end, and an
/// offset.
fn time(time: SystemTime) -> String {
    let text = humantime::format_rfc3339_nanos(time).to_string();
    let text = text.get(..27).unwrap_or_default().trim_end_matches('0');
    format!("{}+00:00", text.trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_up_to_seven_digits_of_the_second() {
        for (nanoseconds, expected) in [
            (123_456_789, "2027-01-15T08:00:10.1234567+00:00"),
            (120_000_000, "2027-01-15T08:00:10.12+00:00"),
            (99, "2027-01-15T08:00:10+00:00"),
            (0, "2027-01-15T08:00:10+00:00"),
        ] {
            let at = SystemTime::UNIX_EPOCH + Duration::new(1_800_000_010, nanoseconds);
            assert_eq!(time(at), expected);
        }
    }
}
