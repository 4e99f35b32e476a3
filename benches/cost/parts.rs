//! What is done for a send, without sending.

use std::hint::black_box;
use std::time::{Instant, SystemTime};

use acs_call_automation::streaming::{Frame, Outbound, Packet, SampleRate};
use acs_call_automation::types::SendDtmfTonesCompleted;
use acs_call_automation::{Tone, Tones, event};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;

use crate::Failure;
use crate::access_key::AccessKey;
use crate::signing::{ACCESS_KEY, Key};

/// One measurement and what it is compared with, in nanoseconds.
struct Row {
    what: &'static str,
    ours: f64,
    compared_with: &'static str,
    theirs: f64,
}

pub(crate) fn print() -> Result<(), Failure> {
    println!("\n| what | ns | compared with | ns | ratio |");
    println!("| --- | ---: | --- | ---: | ---: |");
    for Row { what, ours, compared_with, theirs } in
        tones()?.into_iter().chain(events()?).chain([signing()?]).chain(streaming()?)
    {
        println!("| {what} | {ours:.1} | {compared_with} | {theirs:.1} | {:.2} |", ours / theirs);
    }
    Ok(())
}

/// As many as one request can have; all times are per tone.
const TONES: &str = "1234567890*#ABCD12";

fn tones() -> Result<[Row; 4], Failure> {
    let per_tone = |nanos: f64| nanos / TONES.len() as f64;
    let tones: Tones = TONES.parse()?;
    let characters: Vec<char> = TONES.chars().collect();
    let words: Vec<&str> = tones.iter().map(Tone::as_str).collect();
    let json = serde_json::to_string(&tones)?;
    Ok([
        Row {
            what: "a tone from its character",
            ours: per_tone(time(|| black_box(TONES).parse::<Tones>())),
            compared_with: "`Vec<char>`",
            theirs: per_tone(time(|| black_box(TONES).chars().collect::<Vec<char>>())),
        },
        Row {
            what: "a tone to its character",
            ours: per_tone(time(|| black_box(&tones).to_string())),
            compared_with: "`String` of `char`s",
            theirs: per_tone(time(|| black_box(&characters).iter().collect::<String>())),
        },
        Row {
            what: "a tone from JSON",
            ours: per_tone(time(|| serde_json::from_str::<Tones>(black_box(&json)))),
            compared_with: "`Vec<&str>`",
            theirs: per_tone(time(|| serde_json::from_str::<Vec<&str>>(black_box(&json)))),
        },
        Row {
            what: "a tone to JSON",
            ours: per_tone(time(|| serde_json::to_vec(black_box(&tones)))),
            compared_with: "`Vec<&str>`",
            theirs: per_tone(time(|| serde_json::to_vec(black_box(&words)))),
        },
    ])
}

/// 20 ms of audio, whose message is some 1.1 kB.
fn streaming() -> Result<[Row; 2], Failure> {
    let pcm: Vec<u8> = (0..640_u32).map(|number| (number * 7_919 % 251) as u8).collect();
    let encoded = STANDARD.encode(&pcm);
    let participant =
        "8:acs:3d20e1de-0f28-41c5-84a0-4960fde5f411_0000000b-faeb-c708-99bf-a43a0d0036b0";
    let message = format!(
        r#"{{"kind":"AudioData","audioData":{{"data":"{encoded}","timestamp":"2024-11-15T19:16:12.925Z","participantRawID":"{participant}","silent":false}}}}"#
    );
    let outbound = Outbound::new(SampleRate::Hz16000);
    let frame = Frame::new(SampleRate::Hz16000, pcm.clone())?;
    Ok([
        Row {
            what: "a message with audio, parsed",
            ours: time(|| Packet::parse(black_box(&message))),
            compared_with: "base64 decoding",
            theirs: time(|| STANDARD.decode(black_box(&encoded))),
        },
        Row {
            what: "a message with audio, written",
            ours: time(|| outbound.audio(black_box(&frame))),
            compared_with: "base64 encoding",
            theirs: time(|| STANDARD.encode(black_box(&pcm))),
        },
    ])
}

/// What the type of an event says of it beforehand, and no more.
#[derive(Deserialize)]
#[allow(dead_code, reason = "only read")]
struct Envelope {
    id: String,
    source: String,
    subject: Option<String>,
    time: Option<String>,
    r#type: String,
    data: SendDtmfTonesCompleted,
}

/// As the service posts them; all times are per event.
fn events() -> Result<[Row; 3], Failure> {
    const BATCH: usize = 10;
    let event = serde_json::json!({
        "id": "704a7a96-4d74-4ebe-9cd0-b7cc39c3d7b1",
        "source": "calling/callConnections/18dea47f-b081-4107-9a5c-4300819d2c6c",
        "subject": "calling/callConnections/18dea47f-b081-4107-9a5c-4300819d2c6c",
        "specversion": "1.0",
        "datacontenttype": "application/json",
        "time": "2026-11-22T16:02:42.1234567+00:00",
        "type": "Microsoft.Communication.SendDtmfTonesCompleted",
        "data": {
            "callConnectionId": "18dea47f-b081-4107-9a5c-4300819d2c6c",
            "serverCallId": "aHR0cHM6Ly9hcGkuZmxpZ2h0cHJveHkuc2t5cGUuY29tL2FwaS92Mi9jcA==",
            "correlationId": "b880bd5a-1916-470a-b43d-aabf3caff91c",
            "operationContext": "voicemail PIN",
            "resultInformation": { "code": 200, "subCode": 0, "message": "Action completed." },
            "version": "2025-05-15",
            "publicEventType": "Microsoft.Communication.SendDtmfTonesCompleted",
        },
    });
    let one = serde_json::to_vec(&[&event])?;
    let many = serde_json::to_vec(&vec![&event; BATCH])?;
    let per_event = |nanos: f64| nanos / BATCH as f64;
    Ok([
        Row {
            what: "a body with one event",
            ours: time(|| event::read(black_box(&one))),
            compared_with: "serde_json, into its type",
            theirs: time(|| serde_json::from_slice::<Vec<Envelope>>(black_box(&one))),
        },
        Row {
            what: "an event of ten",
            ours: per_event(time(|| event::read(black_box(&many)))),
            compared_with: "serde_json, into its type",
            theirs: per_event(time(|| serde_json::from_slice::<Vec<Envelope>>(black_box(&many)))),
        },
        Row {
            what: "an event of ten",
            ours: per_event(time(|| event::read(black_box(&many)))),
            compared_with: "serde_json, into `Value`s",
            theirs: per_event(time(|| {
                serde_json::from_slice::<Vec<serde_json::Value>>(black_box(&many))
            })),
        },
    ])
}

/// The three headers of a signed request with a body as long as one of a send.
fn signing() -> Result<Row, Failure> {
    const HOST: &str = "contoso.communication.azure.com";
    const PATH: &str = "/calling/callConnections/18dea47f-b081-4107-9a5c-4300819d2c6c:sendDtmfTones\
                        ?api-version=2025-05-15";
    const BODY: &[u8] = &[b'x'; 200];
    let ours = AccessKey::from_base64(ACCESS_KEY)?;
    let by_hand = Key::new()?;
    let mut request =
        reqwest::Request::new(http::Method::POST, format!("https://{HOST}{PATH}").parse()?);
    *request.body_mut() = Some(BODY.into());
    let now = SystemTime::now();
    Ok(Row {
        what: "signing a request",
        ours: time(|| ours.sign(&mut request, None, now)),
        compared_with: "by hand, into `String`s",
        theirs: time(|| {
            let date = httpdate::fmt_http_date(now);
            let (content_hash, authorization) = by_hand.sign(PATH, &date, HOST, BODY);
            (date, content_hash, authorization)
        }),
    })
}

/// Nanoseconds of one run: the median of some turns of many runs each.
fn time<T>(mut run: impl FnMut() -> T) -> f64 {
    const TURNS: usize = 15;
    const RUNS: u32 = 20_000;
    let mut turns: Vec<f64> = (0..TURNS)
        .map(|_| {
            let began = Instant::now();
            for _ in 0..RUNS {
                black_box(run());
            }
            began.elapsed().as_secs_f64() * 1e9 / f64::from(RUNS)
        })
        .collect();
    turns.sort_unstable_by(f64::total_cmp);
    turns[TURNS / 2]
}
