//! The WebSocket side without sockets: messages, frames, schedules, places in time, handshakes.

#![cfg(feature = "streaming")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod support;

use std::time::{Duration, Instant};

use acs_call_automation::Clock as _;
use acs_call_automation::event::CallbackVerifier;
use acs_call_automation::streaming::{
    Audio, Frame, Framer, Handshake, HandshakeError, Outbound, OutboundError, Packet, Played,
    Playout, SampleRate, Step, Timeline,
};
use acs_call_automation::types::{
    AudioFormat, MediaStreamingAudioChannelType, MediaStreamingOptions, StreamingTransportType,
};
use acs_call_emulator::Emulator;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::stopped_clock::StoppedClock;

const MILLISECOND: Duration = Duration::from_millis(1);
const SPEAKER: &str = "8:acs:3d20e1de_0000000b";

fn audio(message: &str) -> Audio<'_> {
    match Packet::parse(message) {
        Ok(Packet::Audio(audio)) => audio,
        other => panic!("{other:?}"),
    }
}

#[test]
fn audio_is_read_in_every_spelling() {
    let usual = r#"{"kind":"AudioData","audioData":{"data":"AQID/w==","timestamp":"2024-11-15T19:16:12.925Z","participantRawID":"8:acs:a","silent":false}}"#;
    let expected = audio(usual);
    assert_eq!(expected.pcm, [1, 2, 3, 255]);
    assert_eq!(expected.participant_raw_id.as_deref(), Some("8:acs:a"));
    assert!(expected.time().is_some() && !expected.is_silent);
    for other in [
        // Other members and cases, another order, white space, a byte order mark.
        r#"{"audioData":{"silent":false,"participantRawID":"8:acs:a","timestamp":"2024-11-15T19:16:12.925Z","data":"AQID/w=="},"kind":"AudioData"}"#,
        r#"{"Kind":"audioData","AudioData":{"Data":"AQID/w==","Timestamp":"2024-11-15T19:16:12.925Z","ParticipantRawId":"8:acs:a","Silent":false}}"#,
        "\u{feff}\n {\"kind\" : \"AudioData\", \"stopAudio\": null, \"audioData\": {\"data\": \"AQID/w==\", \"timestamp\": \
         \"2024-11-15T19:16:12.925Z\", \"participantRawID\": \"8:acs:a\", \"silent\": false, \"new\": [[{}]] } } ",
        // Escapes, also in base64, and base64 without padding.
        r#"{"kind":"AudioData","audioData":{"data":"AQID\/w==","timestamp":"2024-11-15T19:16:12.925Z","participantRawID":"8:acs:a"}}"#,
        r#"{"kind":"Audio\u0044ata","audioData":{"data":"\u0041QID/w==","timestamp":"2024-11-15T19:16:12.925\u005a","participantRawID":"\u0038:acs:a"}}"#,
        r#"{"kind":"AudioData","audioData":{"data":"AQID/w","timestamp":"2024-11-15T19:16:12.925Z","participantRawID":"8:acs:a"}}"#,
    ] {
        assert_eq!(audio(other), expected, "{other}");
    }
}

#[test]
fn missing_and_null_members_leave_a_packet() {
    for (message, silent) in [
        (r#"{"kind":"AudioData","audioData":{"silent":true}}"#, true),
        (r#"{"kind":"AudioData","audioData":{"data":null,"silent":true,"timestamp":null}}"#, true),
        (r#"{"kind":"AudioData","audioData":{"data":"","silent":"True"}}"#, true),
        (
            r#"{"kind":"AudioData","audioData":{"timestamp":7,"participantRawID":{},"silent":[]}}"#,
            false,
        ),
        (r#"{"kind":"AudioData","audioData":null}"#, false),
        (r#"{"kind":"AudioData"}"#, false),
    ] {
        let audio = audio(message);
        assert!(audio.pcm.is_empty() && audio.time().is_none(), "{message}");
        assert_eq!(audio.is_silent, silent, "{message}");
    }
    let Packet::Dtmf(dtmf) = Packet::parse(r#"{"kind":"DtmfData","dtmfData":{}}"#).unwrap() else {
        panic!()
    };
    assert!(dtmf.key.is_none() && dtmf.time().is_none());
}

#[test]
fn metadata_and_keys_are_read() {
    let message = r#"{"kind":"AudioMetadata","audioMetadata":{"subscriptionId":"s","encoding":"PCM","sampleRate":24000,"channels":1,"length":640}}"#;
    let Packet::AudioMetadata(metadata) = Packet::parse(message).unwrap() else { panic!() };
    assert_eq!(SampleRate::try_from(metadata.sample_rate.unwrap()), Ok(SampleRate::Hz24000));
    assert_eq!(metadata.subscription_id.as_deref(), Some("s"));

    let message = r##"{"kind":"DtmfData","dtmfData":{"data":"#","timestamp":"2024-11-15T19:16:12Z","participantRawID":"4:+1425"}}"##;
    let Packet::Dtmf(dtmf) = Packet::parse(message).unwrap() else { panic!() };
    assert_eq!(dtmf.key.as_deref(), Some("#"));
    assert_eq!(dtmf.participant_raw_id.as_deref(), Some("4:+1425"));

    for model in ["speechRecognitionModelEndpointId", "speechModelEndpointId"] {
        let message = format!(
            r#"{{"kind":"TranscriptionMetadata","transcriptionMetadata":{{"subscriptionId":"s","locale":"en-us","callConnectionId":"c","correlationId":"r","{model}":"m"}}}}"#
        );
        let Packet::TranscriptionMetadata(metadata) = Packet::parse(&message).unwrap() else {
            panic!()
        };
        assert_eq!(metadata.speech_model_endpoint_id.as_deref(), Some("m"));
        assert_eq!(metadata.call_connection_id.as_deref(), Some("c"));
    }
}

#[test]
fn a_transcription_keeps_times_of_64_bits() {
    let message = r#"{"kind":"TranscriptionData","transcriptionData":{"text":"Hallo, \"Welt\"","format":"display","confidence":0.7,
        "offset":18446744073709551615,"duration":25000001,"words":[{"text":"hallo","offset":9007199254740993,"duration":1},{}, 7],
        "participantRawID":"4:+1425","resultStatus":"final"}}"#;
    let Packet::Transcription(heard) = Packet::parse(message).unwrap() else { panic!() };
    assert_eq!(heard.text.as_deref(), Some("Hallo, \"Welt\""));
    assert_eq!(heard.offset, Some(Duration::new(1_844_674_407_370, 955_161_500)));
    assert_eq!(heard.duration, Some(Duration::from_nanos(2_500_000_100)));
    assert_eq!(heard.words[0].offset, Some(Duration::new(900_719_925, 474_099_300)));
    assert_eq!(heard.words.len(), 3);
    assert!(heard.is_final());

    let message = r#"{"kind":"TranscriptionData","transcriptionData":{"text":"ha","words":null,"offset":"12","resultStatus":"Intermediate"}}"#;
    let Packet::Transcription(heard) = Packet::parse(message).unwrap() else { panic!() };
    assert!(heard.words.is_empty() && !heard.is_final());
    assert_eq!(heard.offset, Some(Duration::from_nanos(1200)));
}

#[test]
fn an_unknown_kind_keeps_its_json() {
    for (message, expected) in [
        (r#"{"kind":"VideoData","videoData":{"data":"AAAA"}}"#, Some("VideoData")),
        (r#"{"kind":null,"audioData":{}}"#, None),
        (r#"{"kind":7}"#, None),
        ("{}", None),
    ] {
        let Packet::Unknown(unknown) = Packet::parse(message).unwrap() else { panic!() };
        assert_eq!((unknown.kind.as_deref(), unknown.json), (expected, message));
    }
}

#[test]
fn what_is_not_a_message_is_an_error_that_quotes_nothing() {
    for (message, problem) in [
        ("", "expected a JSON object"),
        ("[]", "expected a JSON object"),
        (r#""AudioData""#, "expected a JSON object"),
        (r#"{"kind":"AudioData""#, "expected JSON, at line 1 column 19"),
        (r#"{"kind":"AudioData"} {}"#, "expected JSON, at line 1 column 22"),
        (
            r#"{"kind":"AudioData","audioData":{"data":"secret"}}"#,
            "audioData.data: expected base64",
        ),
        (
            r#"{"kind":"AudioData","audioData":{"data":"AAA\nA"}}"#,
            "audioData.data: expected base64",
        ),
        (
            r#"{"kind":"AudioData","audioData":{"data":["secret"]}}"#,
            "audioData: expected an object with the string data",
        ),
        (
            r#"{"kind":"AudioData","audioData":"secret"}"#,
            "audioData: expected an object with the string data",
        ),
    ] {
        let error = Packet::parse(message).unwrap_err();
        let shown = error.to_string();
        assert!(shown.contains(problem), "{message}: {shown}");
        assert!(!format!("{error:?}{shown}").contains("secret"), "{message}: {shown}");
    }
}

#[test]
fn nothing_personal_is_shown() {
    for message in [
        r#"{"kind":"AudioData","audioData":{"data":"U0VDUkVU","participantRawID":"SECRET"}}"#,
        r#"{"kind":"DtmfData","dtmfData":{"data":"SECRET","participantRawID":"SECRET"}}"#,
        r#"{"kind":"TranscriptionData","transcriptionData":{"text":"SECRET","words":[{"text":"SECRET"}],"participantRawID":"SECRET"}}"#,
        r#"{"kind":"Video","data":"SECRET"}"#,
    ] {
        let packet = Packet::parse(message).unwrap();
        let shown = format!("{packet:?} {packet:#?}");
        assert!(!shown.contains("SECRET") && !shown.contains("83, 69"), "{shown}");
    }
}

proptest! {
    #[test]
    fn no_message_makes_the_parser_panic(text in ".*", kind in "[A-Za-z]{0,16}", data in "[A-Za-z0-9+/=\\\\\"]{0,24}") {
        let _ = Packet::parse(&text);
        let _ = Packet::parse(&format!(r#"{{"kind":"AudioData","audioData":{{"data":"{data}","silent":{text}}}}}"#));
        let _ = Packet::parse(&format!(r#"{{"kind":"{kind}","audioData":{{"data":"{data}"}}}}"#));
        let _ = Packet::parse(&format!(r#"{{"kind":"TranscriptionData","transcriptionData":{text}}}"#));
    }

    #[test]
    fn the_usual_spelling_is_read_as_any_other(pcm in proptest::collection::vec(any::<u8>(), 0..64), timestamp in ".*", participant in ".*", silent in any::<bool>()) {
        let usual = json!({ "kind": "AudioData", "audioData": {
            "data": STANDARD.encode(&pcm), "timestamp": timestamp, "participantRawID": participant, "silent": silent,
        } }).to_string();
        let other = usual.replacen(':', ": ", 1);
        let read = audio(&usual);
        prop_assert_eq!(&read, &audio(&other));
        prop_assert_eq!((read.pcm, read.is_silent), (pcm, silent));
        prop_assert_eq!((read.timestamp.as_deref(), read.participant_raw_id.as_deref()), (Some(&*timestamp), Some(&*participant)));
    }

    #[test]
    fn frames_contain_all_audio_in_its_order(pieces in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..2000), 0..8)) {
        let mut framer = Framer::new(SampleRate::Hz24000);
        let mut framed = Vec::new();
        for piece in &pieces {
            framer.push(piece);
            framed.extend(framer.by_ref());
        }
        framer.finish();
        framed.extend(framer.by_ref());
        let mut all = pieces.concat();
        all.truncate(all.len() / 2 * 2);
        all.resize(all.len().next_multiple_of(960), 0);
        prop_assert!(framed.iter().all(|frame| frame.duration() == 20 * MILLISECOND));
        prop_assert_eq!(framed.iter().map(Frame::pcm).collect::<Vec<_>>().concat(), all);
    }
}

#[test]
fn audio_that_the_service_would_ignore_cannot_be_written() {
    let outbound = Outbound::new(SampleRate::Hz16000);
    let frame = Frame::new(SampleRate::Hz16000, [1, 2, 3, 255]).unwrap();
    assert_eq!(
        outbound.audio(&frame).unwrap(),
        r#"{"kind":"AudioData","audioData":{"data":"AQID/w=="}}"#
    );
    for length in [0, 3, Frame::MAX_LENGTH + 2] {
        let error = Frame::new(SampleRate::Hz16000, vec![0; length]).unwrap_err();
        assert_eq!(error, OutboundError::Length(length));
        assert!(error.to_string().starts_with("audio: expected "), "{error}");
    }
    let longest = Frame::new(SampleRate::Hz16000, vec![0; Frame::MAX_LENGTH]).unwrap();
    assert!(outbound.audio(&longest).unwrap().len() <= 64 * 1024);
    let longer = Outbound::new(SampleRate::Hz24000).audio(&frame).unwrap_err();
    assert_eq!(
        longer.to_string(),
        "audio: expected 24000 samples per second, as the stream has, found 16000; resample it"
    );
}

#[test]
fn the_writer_of_a_stream_follows_its_options() {
    let options = |bidirectional: Option<bool>, format: Option<AudioFormat>| {
        let options = MediaStreamingOptions::builder()
            .transport_type(StreamingTransportType::Websocket)
            .audio_channel_type(MediaStreamingAudioChannelType::Mixed)
            .audio_format(format)
            .enable_bidirectional(bidirectional);
        Outbound::of(&options.try_into().unwrap()).map(|outbound| outbound.rate())
    };
    assert_eq!(options(Some(true), None), Ok(SampleRate::Hz16000));
    assert_eq!(options(Some(true), Some(AudioFormat::Pcm24KMono)), Ok(SampleRate::Hz24000));
    assert_eq!(options(None, None), Err(OutboundError::NotBidirectional));
    assert_eq!(options(Some(false), None), Err(OutboundError::NotBidirectional));
    let unknown = options(Some(true), Some("opus".parse().unwrap())).unwrap_err();
    assert_eq!(
        unknown.to_string(),
        "audio format: sample rate: expected 16000 or 24000 samples per second, found opus"
    );
}

/// Audio of this many milliseconds.
fn pcm(milliseconds: usize) -> Vec<u8> {
    vec![1; milliseconds * 32]
}

/// Does everything that is to be done until then. Returns when audio was sent and utterances were finished.
fn play(playout: &mut Playout, from: Instant, until: u32) -> (Vec<u128>, Vec<u128>) {
    let (mut sent, mut finished) = (Vec::new(), Vec::new());
    let mut now = from;
    loop {
        match playout.step(now) {
            Step::Now(Played::Send(_)) => sent.push((now - from).as_millis()),
            Step::Now(Played::Finished(_)) => finished.push((now - from).as_millis()),
            Step::WaitUntil(time) if time <= from + until * MILLISECOND => now = time,
            _ => return (sent, finished),
        }
    }
}

fn playout(lead: u32) -> Playout {
    Playout::new(Outbound::new(SampleRate::Hz16000)).with_lead(lead * MILLISECOND)
}

#[test]
fn audio_is_sent_on_an_absolute_schedule_with_a_bounded_lead() {
    let mut playout = playout(60);
    let start = Instant::now();
    let utterance = playout.begin();
    assert!(playout.push(utterance, &pcm(190)));
    playout.end(utterance);
    let (sent, finished) = play(&mut playout, start, 1000);
    // Four at once: one that plays, and 60 ms ahead of it. The last one is filled up.
    assert_eq!(sent, [0, 0, 0, 0, 20, 40, 60, 80, 100, 120]);
    assert_eq!(finished, [200]);
}

#[test]
fn a_late_step_does_not_move_the_schedule() {
    let mut playout = playout(40);
    let start = Instant::now();
    let utterance = playout.begin();
    playout.push(utterance, &pcm(200));
    playout.end(utterance);
    let (sent, _) = play(&mut playout, start, 0);
    assert_eq!(sent.len(), 3);
    // 50 ms later, three more are due, as if nothing had happened.
    let (sent, _) = play(&mut playout, start + 50 * MILLISECOND, 0);
    assert_eq!(sent.len(), 2);
    let (_, finished) = play(&mut playout, start, 1000);
    assert_eq!(finished, [200]);
}

#[test]
fn audio_that_comes_too_late_begins_when_it_comes() {
    let mut playout = playout(20);
    let start = Instant::now();
    let utterance = playout.begin();
    playout.push(utterance, &pcm(40));
    assert_eq!(play(&mut playout, start, 1000), (vec![0, 0], vec![]));
    assert_eq!(playout.step(start + 500 * MILLISECOND), Step::Idle, "it has not ended");
    playout.push(utterance, &pcm(40));
    playout.end(utterance);
    let (sent, finished) = play(&mut playout, start + 500 * MILLISECOND, 1000);
    assert_eq!((sent, finished), (vec![0, 0], vec![40]));
}

#[test]
fn utterances_follow_each_other_without_a_gap() {
    let mut playout = playout(20);
    let start = Instant::now();
    let [first, empty, second] = [(); 3].map(|()| playout.begin());
    playout.push(second, &pcm(40));
    playout.push(first, &pcm(40));
    assert_eq!(
        play(&mut playout, start, 0).0.len(),
        2,
        "the second waits for the end of the first"
    );
    playout.end(first);
    playout.end(empty);
    playout.end(second);
    let (sent, finished) = play(&mut playout, start, 1000);
    assert_eq!((sent, finished), (vec![20, 40], vec![40, 40, 80]));
}

#[tokio::test]
async fn an_interruption_says_what_was_played_and_drops_the_rest() {
    let clock = StoppedClock::new();
    let mut playout = playout(100).with_clock(clock.clone());
    let [first, second] = [(); 2].map(|()| playout.begin());
    playout.push(first, &pcm(1000));
    playout.push(second, &pcm(500));
    let mut sent = 0;
    while sent < 10 {
        assert!(matches!(playout.next().await, Played::Send(_)));
        sent += 1;
    }
    // 200 ms are sent; with a lead of 100 ms, the last was sent when 80 ms had been played.
    clock.advance(5 * MILLISECOND);
    assert!(playout.is_playing());
    let interrupted = playout.interrupt().unwrap();
    assert_eq!(interrupted.utterance, first);
    assert_eq!(interrupted.played, 85 * MILLISECOND);
    assert_eq!(interrupted.discarded, (1500 - 85) * MILLISECOND);
    assert_eq!(interrupted.message, Outbound::STOP_AUDIO);
    assert!(!playout.push(first, &pcm(20)) && !playout.push(second, &pcm(20)));
    assert!(!playout.is_playing() && playout.interrupt().is_none());

    // What comes next plays at once.
    let next = playout.begin();
    playout.push(next, &pcm(20));
    playout.end(next);
    assert!(matches!(playout.next().await, Played::Send(_)));
    assert_eq!(playout.next().await, Played::Finished(next));
}

#[test]
fn an_utterance_that_was_played_to_its_end_is_not_interrupted() {
    let clock = StoppedClock::new();
    let mut playout = playout(20).with_clock(clock.clone());
    let utterance = playout.begin();
    playout.push(utterance, &pcm(20));
    playout.end(utterance);
    assert!(matches!(playout.step(clock.monotonic()), Step::Now(Played::Send(_))));
    clock.advance(20 * MILLISECOND);
    assert_eq!(playout.interrupt(), None);
    assert_eq!(playout.step(clock.monotonic()), Step::Now(Played::Finished(utterance)));
}

/// A message with 20 ms of audio, all of whose bytes are this value.
fn piece(milliseconds: i64, value: u8, participant: Option<&str>) -> String {
    let time = humantime::format_rfc3339_millis(
        std::time::SystemTime::UNIX_EPOCH
            + Duration::from_millis((1_800_000_000_000 + milliseconds) as u64),
    );
    json!({ "kind": "AudioData", "audioData": {
        "data": STANDARD.encode(vec![value; 640]), "timestamp": time.to_string(), "participantRawID": participant,
    } })
    .to_string()
}

/// The values of a track, one for each 20 ms.
fn values(pcm: &[u8]) -> Vec<u8> {
    pcm.chunks(640).map(|piece| piece[0]).collect()
}

fn timeline(pieces: &[(i64, u8)]) -> Timeline {
    let mut timeline = Timeline::new(SampleRate::Hz16000);
    for (milliseconds, value) in pieces {
        timeline.add(&audio(&piece(*milliseconds, *value, Some(SPEAKER))));
    }
    timeline
}

#[test]
fn audio_is_placed_by_its_time() {
    for (case, pieces, expected, missing) in [
        ("in order", &[(0, 1), (20, 2), (40, 3)][..], &[1, 2, 3][..], 0),
        ("jitter", &[(0, 1), (23, 2), (38, 3), (61, 4)], &[1, 2, 3, 4], 0),
        ("a gap", &[(0, 1), (100, 2), (120, 3)], &[1, 0, 0, 0, 0, 2, 3], 80),
        ("late", &[(0, 1), (100, 3), (40, 2)], &[1, 0, 2, 0, 0, 3], 80),
        ("again", &[(0, 1), (20, 2), (40, 3), (60, 4), (0, 1)], &[1, 2, 3, 4], 0),
        ("before the beginning", &[(100, 1), (120, 2), (20, 9)], &[1, 2], 0),
        ("another clock", &[(0, 1), (3_600_000, 2), (3_600_020, 3)], &[1, 2, 3], 0),
        ("another clock, back", &[(3_600_000, 1), (0, 2), (100, 3)], &[1, 2, 0, 0, 0, 0, 3], 80),
    ] {
        let timeline = timeline(pieces);
        let (participant, track) = timeline.tracks().next().unwrap();
        assert_eq!(participant, Some(SPEAKER));
        assert_eq!(values(track.pcm()), expected, "{case}");
        assert_eq!(track.missing(), missing * MILLISECOND, "{case}");
    }
}

#[test]
fn jitter_does_not_add_up() {
    // Each piece comes 1 ms late: after 40 of them the audio is 40 ms behind, which is filled.
    let pieces: Vec<_> = (0..100).map(|number| (number * 21, 1)).collect();
    let timeline = timeline(&pieces);
    let track = timeline.tracks().next().unwrap().1;
    let expected = Duration::from_millis(99 * 21 + 20);
    assert!(expected.abs_diff(track.duration()) <= 41 * MILLISECOND, "{:?}", track.duration());
}

#[test]
fn silence_is_time_and_untimed_audio_is_appended() {
    let mut timeline = timeline(&[(0, 1)]);
    for message in [
        r#"{"kind":"AudioData","audioData":{"silent":true,"participantRawID":"8:acs:3d20e1de_0000000b"}}"#,
        r#"{"kind":"AudioData","audioData":{"silent":false,"participantRawID":"8:acs:3d20e1de_0000000b"}}"#,
        r#"{"kind":"AudioData","audioData":{"data":"BQUF","participantRawID":"8:acs:3d20e1de_0000000b"}}"#,
    ] {
        timeline.add(&audio(message));
    }
    let track = timeline.tracks().next().unwrap().1;
    assert_eq!(track.pcm().len(), 2 * 640 + 2, "whole samples only");
    assert_eq!(values(track.pcm()), [1, 0, 5]);
}

#[test]
fn taken_audio_does_not_come_back() {
    let mut timeline = timeline(&[(0, 1), (20, 2), (40, 3), (60, 4)]);
    assert_eq!(values(&timeline.tracks_mut().next().unwrap().1.take()), [1, 2, 3, 4]);
    for (milliseconds, value) in [(0, 9), (80, 5), (160, 6)] {
        timeline.add(&audio(&piece(milliseconds, value, Some(SPEAKER))));
    }
    let track = timeline.tracks_mut().next().unwrap().1;
    assert_eq!(track.duration(), 180 * MILLISECOND);
    assert_eq!(values(&track.take()), [5, 0, 0, 0, 6]);
}

#[test]
fn a_wav_file_has_a_channel_for_each_participant_in_its_place() {
    let mut timeline = Timeline::new(SampleRate::Hz16000);
    timeline.add(&audio(&piece(0, 1, Some("b"))));
    timeline.add(&audio(&piece(20, 2, Some("a"))));
    let wav = timeline.to_wav();
    assert_eq!(&wav[..4], b"RIFF");
    assert_eq!(wav.len(), 44 + 2 * 2 * 640, "two channels of 40 ms");
    assert_eq!(u32::from_le_bytes(wav[4..8].try_into().unwrap()) as usize, wav.len() - 8);
    assert_eq!(u16::from_le_bytes(wav[22..24].try_into().unwrap()), 2);
    // The channel of `a` comes first, and begins 20 ms later.
    assert_eq!(wav[44..48], [0, 0, 1, 1]);
    assert_eq!(wav[44 + 1280..44 + 1284], [2, 2, 0, 0]);
    assert_eq!(Timeline::new(SampleRate::Hz24000).to_wav().len(), 44);
}

#[test]
fn a_wav_file_leaves_out_what_nobody_has_heard() {
    let channels = |pieces: &[(i64, u8, &str)], takes: Option<&str>| {
        let mut timeline =
            Timeline::new(SampleRate::Hz16000).with_longest_gap(Duration::from_millis(100));
        for (milliseconds, value, participant) in pieces {
            timeline.add(&audio(&piece(*milliseconds, *value, Some(participant))));
        }
        for (participant, track) in timeline.tracks_mut() {
            if participant == takes {
                track.take();
            }
        }
        (timeline.to_wav().len() - 44) / 4 / 16
    };
    // In milliseconds, with two channels. A pause is shortened, by years if need be.
    assert_eq!(channels(&[(0, 1, "a"), (90, 2, "b")], None), 110);
    assert_eq!(channels(&[(0, 1, "a"), (5000, 2, "b")], None), 140);
    assert_eq!(channels(&[(0, 1, "a"), (0, 1, "b"), (64_000_000_000_000, 2, "b")], None), 160);
    // What was taken is not there.
    assert_eq!(channels(&[(0, 1, "a"), (90, 2, "b")], Some("a")), 20);
    assert_eq!(channels(&[(0, 1, "a"), (90, 2, "b")], Some("b")), 20);
}

/// The headers of a handshake.
fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
    pairs
        .iter()
        .map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_str(value).unwrap()))
        .collect()
}

#[tokio::test]
async fn a_handshake_is_accepted_for_a_known_call_and_a_genuine_token() {
    let emulator = Emulator::start().await.unwrap();
    let verifier = emulator.callback_verifier().unwrap();
    let token =
        emulator.issuer().authorization(emulator.resource_id(), std::time::SystemTime::now());
    let check = async |headers: &HeaderMap, known: &str, verifier: &CallbackVerifier| {
        let is_known = |call: &str, correlation: Option<&str>| {
            call == known && correlation.is_none_or(|correlation| correlation == "r")
        };
        Handshake::check(headers, verifier, is_known).await
    };
    let full = headers(&[
        ("authorization", &token),
        ("x-ms-call-connection-id", "421f3500"),
        ("x-ms-call-correlation-id", "r"),
    ]);
    let handshake = check(&full, "421f3500", &verifier).await.unwrap();
    assert_eq!(handshake.call_connection_id, "421f3500");
    assert_eq!(handshake.correlation_id.as_deref(), Some("r"));

    let mut twice = full.clone();
    twice.append("x-ms-call-connection-id", HeaderValue::from_static("other"));
    let mut unnamed = full.clone();
    unnamed.remove("x-ms-call-connection-id");
    let mut forged = full.clone();
    forged.insert(AUTHORIZATION, HeaderValue::from_static("Bearer e30.e30.e30"));
    let mut foreign = full.clone();
    foreign.insert("x-ms-call-correlation-id", HeaderValue::from_static("other"));
    for (case, headers, known, status, problem) in [
        (
            "another call",
            &full,
            "other",
            404,
            "expected a call of this application, found \"421f3500\"",
        ),
        ("another correlation", &foreign, "421f3500", 404, "expected a call of this application"),
        (
            "no call",
            &unnamed,
            "421f3500",
            400,
            "x-ms-call-connection-id: expected one header with an id",
        ),
        (
            "two calls",
            &twice,
            "421f3500",
            400,
            "x-ms-call-connection-id: expected one header with an id",
        ),
        ("a forged token", &forged, "421f3500", 401, "callback token refused"),
        ("no token", &HeaderMap::new(), "421f3500", 401, "callback token refused"),
    ] {
        let error = check(headers, known, &verifier).await.unwrap_err();
        assert_eq!(error.status().as_u16(), status, "{case}: {error}");
        assert!(error.to_string().contains(problem), "{case}: {error}");
        assert!(!format!("{error} {error:?}").contains("e30"), "{case}");
    }

    // The keys are unavailable.
    let unreachable = CallbackVerifier::builder(emulator.resource_id())
        .openid_configuration("http://127.0.0.1:1/configuration")
        .build()
        .unwrap();
    let error = check(&full, "421f3500", &unreachable).await.unwrap_err();
    assert!(matches!(&error, HandshakeError::Token(error) if error.is_unavailable()));
    assert_eq!(error.status().as_u16(), 503);
}

#[test]
fn values_of_any_json_are_read_without_a_panic() {
    // Every member of every kind with every sort of value.
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1e300),
        json!("x"),
        json!([1, [2]]),
        json!({"a": {}}),
    ];
    for kind in [
        "AudioMetadata",
        "AudioData",
        "DtmfData",
        "TranscriptionMetadata",
        "TranscriptionData",
        "MarkData",
    ] {
        for member in [
            "data",
            "timestamp",
            "silent",
            "subscriptionId",
            "sampleRate",
            "channels",
            "text",
            "offset",
            "duration",
            "words",
            "confidence",
            "resultStatus",
            "id",
        ] {
            for value in &values {
                let body: Value = json!({ member: value });
                for name in [kind.to_owned(), kind[..1].to_lowercase() + &kind[1..]] {
                    let _ = Packet::parse(&json!({ "kind": kind, name: body }).to_string());
                }
            }
        }
    }
}
