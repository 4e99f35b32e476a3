//! Callbacks: the events of calls, posted to the callback URIs of applications.
//!
//! The events of one call are a lane, so they start in the order in which they happened. The service does not
//! promise that, so the emulator can also deliver events twice or in a random order.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue};

use crate::delivery::deliveries::Deliveries;
use crate::delivery::envelope;
use crate::delivery::queue::{Kind, Pending};
use crate::delivery::report::short;
use crate::event::{Event, Events};
use crate::ids::{Ids, RESOURCE_ID};
use crate::issuer::Issuer;
use crate::settings::Now;

pub(crate) struct Callbacks {
    deliveries: Arc<Deliveries>,
    now: Now,
    ids: Ids,
    headers: Arc<dyn Fn() -> HeaderMap + Send + Sync>,
}

impl Callbacks {
    pub(crate) fn new(
        deliveries: Arc<Deliveries>,
        issuer: Arc<Issuer>,
        now: Now,
        ids: Ids,
    ) -> Self {
        let clock = Arc::clone(&now);
        let headers = move || {
            let json = HeaderValue::from_static("application/json; charset=utf-8");
            let mut headers = HeaderMap::from_iter([(CONTENT_TYPE, json)]);
            // A token is always a valid header.
            let token = issuer.recent_authorization(RESOURCE_ID, clock()).try_into();
            headers.extend(token.ok().map(|token| (AUTHORIZATION, token)));
            headers
        };
        Self { deliveries, now, ids, headers: Arc::new(headers) }
    }

    /// Posts the events of a call, in this order.
    pub(crate) fn post(&self, call_connection_id: &str, events: Events) {
        let due = self.deliveries.due();
        let pending = |event: Event| {
            let event_type = event.data.event_type();
            let id = self.ids.next(&["event", call_connection_id, event_type]);
            let body = envelope::write(&event, id, call_connection_id, (self.now)());
            let body = Bytes::from(body);
            let journal = &self.deliveries.journal;
            let name = short(event_type);
            Pending {
                kind: Kind::Callback,
                due,
                entry: journal.event(event.request, call_connection_id, name, &event.to, &body),
                event_type: event_type.to_owned(),
                replay: None,
                body,
                headers: Arc::clone(&self.headers),
                to: event.to,
            }
        };
        self.deliveries.deliver(call_connection_id, events.0.into_iter().map(pending).collect());
    }
}
