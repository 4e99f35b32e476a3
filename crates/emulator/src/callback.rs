//! Events, posted to where the caller wants to know of them.
//!
//! Each is an array of one CloudEvent. The events of a call are posted one after the other, in order;
//! a receiver must not rely on that, so duplicates and disorder can be asked for.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use serde::Serialize;
use tokio::sync::{Semaphore, watch};
use tokio::time::Instant;
use url::{Position, Url};
use uuid::Uuid;

use super::{LONGEST, new_id};
use super::{RESOURCE_ID, State, lock};
use acs_call_automation::__emulator::{is_loopback, reqwest_client};
use acs_call_automation::event::EventData;

/// How many posts are made at the same time.
const AT_A_TIME: usize = 64;
/// How long one post may take.
const TIMEOUT: Duration = Duration::from_secs(10);

/// A CloudEvents 1.0 envelope as the service writes it.
#[derive(Serialize)]
struct CloudEvent<'a> {
    id: Uuid,
    source: &'a str,
    subject: &'a str,
    specversion: &'static str,
    time: String,
    datacontenttype: &'static str,
    #[serde(flatten)]
    data: &'a EventData,
}

/// How events are delivered.
#[derive(Clone, Debug)]
pub(super) struct Delivery {
    pub(super) delay: Duration,
    pub(super) attempts: u32,
    /// The wait before the second attempt; it doubles from attempt to attempt.
    pub(super) first_wait: Duration,
    pub(super) is_duplicated: bool,
    /// The seed of the disorder.
    pub(super) disorder: Option<u64>,
}

impl Default for Delivery {
    fn default() -> Self {
        Self {
            delay: Duration::ZERO,
            attempts: 4,
            first_wait: Duration::from_millis(100),
            is_duplicated: false,
            disorder: None,
        }
    }
}

pub(super) struct Callbacks {
    http: reqwest::Client,
    delivery: Delivery,
    /// The events that wait, by call. A call that is in it has a task that posts them.
    queues: Mutex<HashMap<String, VecDeque<Pending>>>,
    random: Mutex<fastrand::Rng>,
    slots: Semaphore,
    outstanding: watch::Sender<usize>,
}

struct Pending {
    to: Url,
    due: Instant,
    event_type: String,
    body: Bytes,
}

/// Where events may be posted: https anywhere, http to loopback alone.
pub(super) fn uri(text: &str) -> Result<Url, String> {
    let expected = "expected an https URI, or http to a loopback address";
    let url = Url::parse(text)
        .map_err(|error| format!("{expected}, found one with an error: {error}"))?;
    if url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url)) {
        Ok(url)
    } else {
        Err(format!("{expected}, found {}", &url[..Position::BeforePath]))
    }
}

impl Callbacks {
    pub(super) fn new(delivery: Delivery) -> Result<Self, acs_call_automation::Error> {
        Ok(Self {
            http: reqwest_client(Duration::from_secs(5), true)?,
            random: Mutex::new(fastrand::Rng::with_seed(delivery.disorder.unwrap_or_default())),
            delivery,
            queues: Mutex::default(),
            slots: Semaphore::new(AT_A_TIME),
            outstanding: watch::Sender::new(0),
        })
    }

    /// Waits until no event is to be posted any more.
    pub(super) async fn drained(&self) {
        // The sender is our own, so it does not go away.
        let _ = self.outstanding.subscribe().wait_for(|outstanding| *outstanding == 0).await;
    }

    /// Has events posted, in this order.
    pub(super) fn post(
        state: &Arc<State>,
        call_connection_id: &str,
        events: Vec<(Url, EventData)>,
    ) {
        if events.is_empty() {
            return;
        }
        let callbacks = &state.callbacks;
        let due = Instant::now() + callbacks.delivery.delay.min(LONGEST);
        let source = format!("calling/callConnections/{call_connection_id}");
        let pending = events.into_iter().map(|(to, data)| {
            let event = CloudEvent {
                id: new_id(),
                source: &source,
                subject: &source,
                specversion: "1.0",
                time: time(SystemTime::now()),
                datacontenttype: "application/json",
                data: &data,
            };
            // The types of the interface have no member that cannot be written.
            let body = serde_json::to_vec(&[event]).unwrap_or_default().into();
            Pending { to, due, event_type: data.event_type().to_owned(), body }
        });
        let mut queues = lock(&callbacks.queues);
        let is_new = !queues.contains_key(call_connection_id);
        let queue = queues.entry(call_connection_id.to_owned()).or_default();
        let before = queue.len();
        queue.extend(pending);
        let added = queue.len() - before;
        callbacks.outstanding.send_modify(|outstanding| *outstanding += added);
        drop(queues);
        if is_new {
            let (state, call) = (Arc::clone(state), call_connection_id.to_owned());
            Arc::clone(&state).spawn(async move { state.callbacks.post_all(&state, &call).await });
        }
    }

    async fn post_all(&self, state: &State, call_connection_id: &str) {
        while let Some(pending) = self.next(call_connection_id) {
            tokio::time::sleep_until(pending.due).await;
            let times = if self.delivery.is_duplicated { 2 } else { 1 };
            for _ in 0..times {
                self.deliver(state, call_connection_id, &pending).await;
            }
            self.outstanding.send_modify(|outstanding| *outstanding -= 1);
        }
    }

    fn next(&self, call_connection_id: &str) -> Option<Pending> {
        let mut queues = lock(&self.queues);
        let queue = queues.get_mut(call_connection_id)?;
        // After the end of a call nothing more comes for it, not even in disorder.
        let movable = queue
            .iter()
            .position(|pending| pending.event_type == "Microsoft.Communication.CallDisconnected")
            .unwrap_or(queue.len());
        let index = match self.delivery.disorder {
            Some(_) if movable > 1 => lock(&self.random).usize(0..movable),
            _ => 0,
        };
        let next = queue.remove(index);
        if next.is_none() {
            queues.remove(call_connection_id);
        }
        next
    }

    async fn deliver(&self, state: &State, call_connection_id: &str, pending: &Pending) {
        let mut wait = self.delivery.first_wait;
        for attempt in 1..=self.delivery.attempts {
            let answer = {
                let Ok(_slot) = self.slots.acquire().await else { return };
                self.request(state, pending).send().await
            };
            let (is_final, outcome) = match answer {
                Ok(answer) => {
                    let status = answer.status();
                    (!status.is_server_error(), status.as_u16().to_string())
                }
                Err(error) => (false, error.without_url().to_string()),
            };
            state.log(|| {
                let to = &pending.to[..Position::AfterPath];
                let name = pending.event_type.rsplit('.').next().unwrap_or_default();
                format!("callback {name} of {call_connection_id} to {to} {outcome}")
            });
            if is_final || attempt == self.delivery.attempts {
                return;
            }
            tokio::time::sleep(wait).await;
            wait *= 2;
        }
    }

    /// The post of an event.
    fn request(&self, state: &State, pending: &Pending) -> reqwest::RequestBuilder {
        let authorization = state.issuer.recent_authorization(RESOURCE_ID, SystemTime::now());
        self.http
            .post(pending.to.clone())
            .timeout(TIMEOUT)
            .header(AUTHORIZATION, authorization)
            .header(CONTENT_TYPE, "application/json; charset=utf-8")
            .body(pending.body.clone())
    }
}

/// With seven digits of the second and an offset, as the service writes times.
fn time(time: SystemTime) -> String {
    let text = humantime::format_rfc3339_nanos(time).to_string();
    format!("{}+00:00", text.get(..27).unwrap_or_default())
}
