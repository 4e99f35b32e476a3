//! No callback body makes the reader panic, and what it says of one can always be shown.

#![no_main]

use acs_call_automation::event::{self, Outcomes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &[u8]| {
    let events = event::read(body);
    for event in &events {
        match event {
            Ok(event) => {
                let _ = (event.is_success(), event.subcode(), format!("{event:?}"));
                let _ = serde_json::to_string(event.data());
            }
            Err(error) => {
                let _ = (format!("{error} {error:?}"), error.id(), error.raw());
            }
        }
    }
    assert!(Outcomes::new().receive(body).len() <= events.len());
});
