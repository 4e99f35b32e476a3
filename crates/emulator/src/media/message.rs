//! The messages of streams, in both directions.

use std::fmt::Write as _;
use std::time::{Duration, SystemTime};

use acs_call_automation::Tone;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use crate::media::audio::Rate;

/// How long a word takes, and the pause after it.
const WORD: Duration = Duration::from_millis(300);
const PAUSE: Duration = Duration::from_millis(100);
/// How many intermediate results one utterance has.
const MOST_INTERMEDIATE: usize = 10;
/// What is around the data of audio in its smallest form.
const BEFORE: &str = r#"{"kind":"AudioData","audioData":{"data":""#;
const AFTER: &str = r#""}}"#;

/// The first message of audio.
pub(crate) fn audio_metadata(subscription_id: &str, rate: u32) -> String {
    let metadata = json!({
        "subscriptionId": subscription_id,
        "encoding": "PCM",
        "sampleRate": rate,
        "channels": 1,
        // As in all examples of the service, also for 24,000.
        "length": 640,
    });
    of_kind("AudioMetadata", "audioMetadata", &metadata)
}

/// The kind comes first, as with the service.
fn of_kind(kind: &str, member: &str, content: &Value) -> String {
    format!(r#"{{"kind":"{kind}","{member}":{content}}}"#)
}

/// A frame of silence, encoded. Most frames are silent, so a stream encodes it once.
pub(crate) fn silence(rate: Rate) -> String {
    STANDARD.encode(vec![0; rate.frame() * 2])
}

/// A frame of audio. Without a participant it is of everyone, without samples it is silent.
pub(crate) fn audio(
    participant: Option<&str>,
    samples: Option<&[i16]>,
    silence: &str,
    at: SystemTime,
) -> String {
    let mut message = String::with_capacity(silence.len() + 250);
    message.push_str(r#"{"kind":"AudioData","audioData":{"timestamp":""#);
    // Writing to a string does not fail.
    let _ = write!(message, "{}\"", humantime::format_rfc3339_millis(at));
    if let Some(participant) = participant {
        let _ = write!(message, ",\"participantRawID\":{}", Value::from(participant));
    }
    message.push_str(r#","data":""#);
    match samples {
        Some(samples) => {
            let pcm: Vec<u8> = samples.iter().flat_map(|sample| sample.to_le_bytes()).collect();
            STANDARD.encode_string(pcm, &mut message);
        }
        None => message.push_str(silence),
    }
    let _ = write!(message, "\",\"silent\":{}}}}}", samples.is_none());
    message
}

/// A key that a participant has pressed.
pub(crate) fn key(participant: &str, tone: Tone, at: SystemTime) -> String {
    let key = json!({
        "data": tone.as_char().to_string(),
        "timestamp": humantime::format_rfc3339_millis(at).to_string(),
        "participantRawID": participant,
    });
    of_kind("DtmfData", "dtmfData", &key)
}

/// The first message of a transcription.
pub(crate) fn transcription_metadata(
    subscription_id: &str,
    locale: &str,
    call_connection_id: &str,
    correlation_id: &str,
    model: Option<&str>,
) -> String {
    let metadata = json!({
        "subscriptionId": subscription_id,
        "locale": locale,
        "callConnectionId": call_connection_id,
        "correlationId": correlation_id,
        "speechRecognitionModelEndpointId": model,
    });
    of_kind("TranscriptionMetadata", "transcriptionMetadata", &metadata)
}

/// What a participant has said, this long after the beginning of the transcription: results that grow,
/// if they are wanted, and the final one.
pub(crate) fn transcription(
    participant: &str,
    text: &str,
    offset: Duration,
    has_intermediate: bool,
) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = if has_intermediate { 1 } else { words.len() };
    let step = words.len().div_ceil(MOST_INTERMEDIATE).max(1);
    let intermediate = (first..words.len()).step_by(step);
    let intermediate = intermediate.map(|count| (&words[..count], "Intermediate"));
    let all = intermediate.chain([(&*words, "Final")]);
    all.map(|(words, status)| result(participant, words, offset, status)).collect()
}

fn result(participant: &str, words: &[&str], offset: Duration, status: &str) -> String {
    let count = u32::try_from(words.len()).unwrap_or(u32::MAX);
    let timed = words.iter().zip(0..).map(|(word, index)| {
        let begins = offset + (WORD + PAUSE).saturating_mul(index);
        json!({ "text": word, "offset": ticks(begins), "duration": ticks(WORD) })
    });
    let data = json!({
        "text": words.join(" "),
        "format": "display",
        "confidence": 1.0,
        "offset": ticks(offset),
        "duration": ticks((WORD + PAUSE).saturating_mul(count).saturating_sub(PAUSE)),
        "words": timed.collect::<Vec<_>>(),
        "participantRawID": participant,
        "resultStatus": status,
    });
    of_kind("TranscriptionData", "transcriptionData", &data)
}

/// In units of 100 ns.
fn ticks(time: Duration) -> u64 {
    u64::try_from(time.as_nanos() / 100).unwrap_or(u64::MAX)
}

/// What the application sends.
#[derive(Debug, PartialEq)]
pub(crate) enum Inbound {
    Audio(Vec<u8>),
    StopAudio,
    /// A kind that the service does not know.
    Unknown,
    /// Why the message cannot be read.
    Unreadable(&'static str),
}

/// Reads a message of the application. Names and kinds are read in any case, and the kind decides.
pub(crate) fn read(message: &str) -> Inbound {
    // Fifty such messages arrive each second in each stream. What does not decode is left to the parser below.
    let smallest = message.strip_prefix(BEFORE).and_then(|rest| rest.strip_suffix(AFTER));
    if let Some(Ok(pcm)) = smallest.map(|data| STANDARD.decode(data)) {
        return Inbound::Audio(pcm);
    }
    let Ok(message) = serde_json::from_str::<Map<String, Value>>(message) else {
        return Inbound::Unreadable("expected a JSON object");
    };
    let Some(kind) = member(&message, "kind").and_then(Value::as_str) else {
        return Inbound::Unreadable("kind: expected a text");
    };
    if kind.eq_ignore_ascii_case("StopAudio") {
        return Inbound::StopAudio;
    }
    if !kind.eq_ignore_ascii_case("AudioData") {
        return Inbound::Unknown;
    }
    let audio = member(&message, "audioData").and_then(Value::as_object);
    let Some(data) = audio.and_then(|audio| member(audio, "data")).and_then(Value::as_str) else {
        return Inbound::Unreadable("audioData.data: expected base64");
    };
    match STANDARD.decode(data) {
        Ok(pcm) => Inbound::Audio(pcm),
        Err(_) => Inbound::Unreadable("audioData.data: expected base64 with padding"),
    }
}

fn member<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    let own = object.get(name);
    own.or_else(|| object.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|of| of.1))
}

/// Messages that no application can read, the last one binary.
pub(crate) fn garbage() -> [&'static str; 6] {
    [
        r#"{"kind":"AudioData","audioData":{"data":"AAAA"#,
        r#"{"kind":"AudioData","audioData":{"data":"no base64!","silent":false}}"#,
        r#"{"kind":"AudioData"}"#,
        r#"{"kind":"FutureData","futureData":{"data":1}}"#,
        "null",
        "\0\u{1}",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn audio_is_read_in_every_spelling_in_use() {
        for message in [
            r#"{"kind":"AudioData","audioData":{"data":"AQI="}}"#,
            r#"{"Kind":"AudioData","AudioData":{"Data":"AQI="},"StopAudio":null}"#,
            r#"{"kind":"audioData","audioData":{"data":"AQI="},"stopAudio":null}"#,
            r#"{"kind":"AudioData","audioData":{"timestamp":null,"data":"AQI="},"stopAudio":{}}"#,
        ] {
            assert_eq!(read(message), Inbound::Audio(vec![1, 2]), "{message}");
        }
        for message in [
            r#"{"kind":"StopAudio","stopAudio":{}}"#,
            r#"{"Kind":"StopAudio","AudioData":null,"StopAudio":{}}"#,
            r#"{"kind":"stopAudio","audioData":null,"stopAudio":{}}"#,
        ] {
            assert_eq!(read(message), Inbound::StopAudio, "{message}");
        }
        assert_eq!(read(r#"{"kind":"Transcription","text":"hello"}"#), Inbound::Unknown);
        for message in [
            "",
            "null",
            "[]",
            "{}",
            r#"{"kind":1}"#,
            r#"{"kind":"AudioData"}"#,
            r#"{"kind":"AudioData","audioData":{"data":"AQI"}}"#,
        ] {
            assert!(matches!(read(message), Inbound::Unreadable(_)), "{message}");
        }
    }

    #[test]
    fn a_result_has_its_words_with_their_times() {
        let offset = Duration::from_secs(2);
        let results = transcription("4:+14255550123", "my  \"order\" please", offset, true);
        let results: Vec<Value> =
            results.iter().map(|one| serde_json::from_str(one).unwrap()).collect();
        let status = |at: usize| results[at]["transcriptionData"]["resultStatus"].clone();
        assert_eq!(
            (results.len(), status(0), status(2)),
            (3, json!("Intermediate"), json!("Final"))
        );
        let last = &results[2]["transcriptionData"];
        assert_eq!(last["text"], "my \"order\" please");
        assert_eq!((&last["offset"], &last["duration"]), (&json!(20_000_000), &json!(11_000_000)));
        let expected = json!({ "text": "please", "offset": 28_000_000, "duration": 3_000_000 });
        assert_eq!(last["words"][2], expected);
        assert_eq!(transcription("a", "one two", offset, false).len(), 1);
        assert_eq!(transcription("a", &"word ".repeat(1000), offset, true).len(), 11);
    }
}
