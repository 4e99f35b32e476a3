//! Event Grid: it delivers incoming calls and files of recordings to the endpoints that have agreed.
//!
//! Applications start after the emulator, so an endpoint is asked until it agrees. Its events wait until then.

pub(crate) mod event;
mod handshake;
pub(crate) mod subscription;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderMap, HeaderValue};
use tokio::sync::watch;
use tokio::task::AbortHandle;
use tokio::time::{Instant, sleep};
use url::Position;

use crate::delivery::address::shown;
use crate::delivery::deliveries::Deliveries;
use crate::delivery::grid::event::GridEvent;
use crate::delivery::grid::handshake::Proof;
use crate::delivery::grid::subscription::{EventGridSchema, Subscription};
use crate::delivery::queue::{Kind, Pending};
use crate::delivery::report::short;
use crate::error::Error;
use crate::ids::new_id;
use crate::log::Log;
use crate::settings::{Now, Settings};
use crate::sync::lock;

/// The path that an endpoint may request to agree, with its code as the parameter `id`.
pub(crate) const VALIDATION_PATH: &str = "/eventGrid/validate";

/// How many subscriptions there can be, and how many events of each wait for its handshake.
const MOST: usize = 100;
const MOST_WAITING: usize = 100;
/// The wait before an endpoint is asked again, which doubles every time, and its limit.
const FIRST_WAIT: Duration = Duration::from_millis(100);
const LONGEST_WAIT: Duration = Duration::from_secs(1);
/// How long virtual time waits for an endpoint that has not agreed: an application that starts.
const LONGEST_HOLD: Duration = Duration::from_secs(30);

pub(crate) struct Grid {
    deliveries: Arc<Deliveries>,
    /// The address of the emulator itself.
    endpoint: String,
    /// How many of the subscriptions are settings of the emulator: the first ones.
    given: usize,
    is_strict: bool,
    now: Now,
    log: Log,
    subscribers: Mutex<Vec<Arc<Subscriber>>>,
}

/// A subscription, and whether its endpoint has agreed.
pub(crate) struct Subscriber {
    pub(crate) subscription: Subscription,
    /// Its lane among the deliveries.
    name: String,
    code: String,
    has_agreed: watch::Sender<bool>,
    /// The task that asks it.
    asking: OnceLock<AbortHandle>,
    /// Until it has agreed.
    waiting: Mutex<VecDeque<Pending>>,
}

impl Grid {
    pub(crate) fn new(deliveries: Arc<Deliveries>, settings: &Settings, endpoint: &str) -> Self {
        Self {
            deliveries,
            endpoint: endpoint.to_owned(),
            given: settings.event_grid.len(),
            is_strict: settings.is_strict,
            now: Arc::clone(&settings.now),
            log: settings.log.clone(),
            subscribers: Mutex::default(),
        }
    }

    /// Adds a subscription, and asks its endpoint until it agrees.
    pub(crate) fn subscribe(self: &Arc<Self>, subscription: Subscription) -> Result<(), Error> {
        let mut subscribers = lock(&self.subscribers);
        if subscribers.len() == MOST {
            return Err(Error::new(format!("there are {MOST} subscriptions already")));
        }
        let subscriber = Arc::new(Subscriber {
            subscription,
            name: format!("Event Grid subscription {}", subscribers.len() + 1),
            code: new_id().to_string(),
            has_agreed: watch::Sender::new(false),
            asking: OnceLock::new(),
            waiting: Mutex::default(),
        });
        subscribers.push(Arc::clone(&subscriber));
        drop(subscribers);
        let (grid, asked) = (Arc::clone(self), Arc::clone(&subscriber));
        let asking = self.deliveries.spawn(async move {
            tokio::select! {
                () = asked.agreed() => {}
                () = grid.ask(&asked) => {}
            }
        });
        // It is set only here.
        let _ = subscriber.asking.set(asking);
        Ok(())
    }

    /// Forgets the events that wait, and the subscriptions that tests have added.
    pub(crate) fn reset(&self) {
        let mut subscribers = lock(&self.subscribers);
        for added in subscribers.drain(self.given..) {
            added.asking.get().map(AbortHandle::abort);
        }
        subscribers.iter().for_each(|subscriber| lock(&subscriber.waiting).clear());
    }

    /// Returns whether a subscription wants incoming calls for a participant.
    pub(crate) fn wants_calls_to(&self, raw_id: &str) -> bool {
        let subscribers = lock(&self.subscribers);
        subscribers.iter().any(|one| GridEvent::is_call_wanted(&one.subscription, raw_id))
    }

    /// Delivers an event to each endpoint whose subscription it fits.
    pub(crate) fn publish(&self, event: &GridEvent) {
        let subscribers = lock(&self.subscribers).clone();
        for subscriber in subscribers.iter().filter(|one| event.fits(&one.subscription)) {
            let Subscription { endpoint, schema, .. } = &subscriber.subscription;
            let body = event.write(*schema, (self.now)());
            let journal = &self.deliveries.journal;
            let pending = Pending {
                kind: Kind::EventGrid,
                entry: journal.event(None, "", short(event.event_type), endpoint, &body),
                to: endpoint.clone(),
                due: self.deliveries.due(),
                event_type: event.event_type.to_owned(),
                replay: None,
                body,
                headers: headers(*schema),
            };
            let mut waiting = lock(&subscriber.waiting);
            if *subscriber.has_agreed.borrow() {
                drop(waiting);
                self.deliveries.deliver(&subscriber.name, vec![pending]);
                continue;
            }
            waiting.push_back(pending);
            if waiting.len() > MOST_WAITING
                && let Some(oldest) = waiting.pop_front()
            {
                self.log.line(|| {
                    let endpoint = shown(endpoint, Position::AfterPath);
                    format!(
                        "Event Grid: {} to {endpoint} dropped: {MOST_WAITING} events wait for the \
                         handshake already",
                        oldest.event_type
                    )
                });
            }
        }
    }

    /// Publishes an event after a while.
    pub(crate) fn publish_after(self: &Arc<Self>, delay: Duration, event: GridEvent) {
        if delay.is_zero() {
            return self.publish(&event);
        }
        let clock = self.deliveries.clock.clone();
        // A time that is too far away never comes.
        let Some(alarm) = clock.alarm_after(delay) else { return };
        let grid = Arc::clone(self);
        self.deliveries.spawn(async move {
            clock.reach(alarm.due).await;
            grid.publish(&event);
            drop(alarm);
        });
    }

    /// Notes that the endpoint with this code agrees. Returns whether there is one.
    pub(crate) fn validate(&self, code: &str) -> bool {
        let subscribers = lock(&self.subscribers).clone();
        let Some(subscriber) = subscribers.iter().find(|one| one.code == code) else {
            return false;
        };
        self.agrees(subscriber, None);
        true
    }

    pub(crate) fn subscribers(&self) -> Vec<Arc<Subscriber>> {
        lock(&self.subscribers).clone()
    }

    /// Waits until every endpoint has agreed.
    pub(crate) async fn ready(&self) {
        for subscriber in self.subscribers() {
            subscriber.agreed().await;
        }
    }

    /// Asks an endpoint until it agrees.
    async fn ask(&self, subscriber: &Subscriber) {
        let Subscriber { subscription, code, .. } = subscriber;
        let url = format!("{}{VALIDATION_PATH}?id={code}", self.endpoint);
        let proof = Proof { code, url: &url };
        let (mut wait, mut last) = (FIRST_WAIT, String::new());
        let (begun, mut hold) = (Instant::now(), Some(self.deliveries.clock.hold()));
        loop {
            if begun.elapsed() > LONGEST_HOLD {
                drop(hold.take());
            }
            let sender = &self.deliveries.sender;
            let problem = match handshake::ask(sender, subscription, &proof, (self.now)()).await {
                Ok(Some(problem)) if self.is_strict => problem.to_owned(),
                Ok(warning) => return self.agrees(subscriber, warning),
                Err(problem) => problem,
            };
            // An application that is just starting is no news.
            if problem != last && wait > FIRST_WAIT {
                self.log.line(|| {
                    let endpoint = shown(&subscription.endpoint, Position::AfterPath);
                    format!("Event Grid: {endpoint} has not agreed, and is asked again: {problem}")
                });
                last = problem;
            }
            sleep(wait).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    }

    fn agrees(&self, subscriber: &Subscriber, warning: Option<&str>) {
        // Under the lock, so that no event comes in between.
        let mut waiting = lock(&subscriber.waiting);
        if subscriber.has_agreed.send_replace(true) {
            return;
        }
        self.log.line(|| {
            let endpoint = shown(&subscriber.subscription.endpoint, Position::AfterPath);
            match warning {
                None => format!("Event Grid: {endpoint} has agreed"),
                Some(warning) => format!(
                    "Event Grid: {endpoint} has agreed. Warning: the service would not accept it, because \
                     {warning}"
                ),
            }
        });
        self.deliveries.deliver(&subscriber.name, waiting.drain(..).collect());
    }
}

impl Subscriber {
    pub(crate) fn has_agreed(&self) -> bool {
        *self.has_agreed.borrow()
    }

    async fn agreed(&self) {
        // It only fails when the sender is gone, and the sender is here.
        let _ = self.has_agreed.subscribe().wait_for(|has_agreed| *has_agreed).await;
    }
}

/// The headers of a delivery.
fn headers(schema: EventGridSchema) -> Arc<dyn Fn() -> HeaderMap + Send + Sync> {
    let media_type = match schema {
        EventGridSchema::EventGrid => "application/json; charset=utf-8",
        EventGridSchema::CloudEvents => "application/cloudevents+json; charset=utf-8",
    };
    Arc::new(move || {
        let headers = [
            (CONTENT_TYPE.as_str(), media_type),
            ("aeg-event-type", "Notification"),
            ("aeg-subscription-name", "EMULATOR"),
            ("aeg-delivery-count", "0"),
            ("aeg-data-version", "1.0"),
            ("aeg-metadata-version", "1"),
        ];
        let headers = headers
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
        headers.into_iter().collect()
    })
}
