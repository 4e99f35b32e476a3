//! No message of a media stream makes the parser panic, nor its place in time.

#![no_main]

use acs_call_automation::streaming::{Packet, SampleRate, Timeline};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|messages: &str| {
    let mut timeline = Timeline::new(SampleRate::Hz16000);
    for message in messages.lines() {
        match Packet::parse(message) {
            Ok(packet) => {
                let _ = format!("{packet:?}");
                if let Packet::Audio(audio) = packet {
                    timeline.add(&audio);
                }
            }
            Err(error) => {
                let _ = format!("{error} {error:?}");
            }
        }
    }
    let _ = timeline.to_wav();
});
