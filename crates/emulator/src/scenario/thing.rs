//! What is seen of an application in its calls: requests, prompts, recognitions and events.

use std::fmt;

use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, ContinuousDtmfRecognitionRequest, PlaySource,
    RecognizeInputType, RecognizeRequest,
};
use serde::Deserialize;
use serde_json::Value;

use crate::journal::entry::Made;
use crate::journal::request::RecordedRequest;
use crate::scenario::matching::spoken;

/// How many characters of a text are shown.
const SHOWN: usize = 160;

pub(super) enum Thing {
    Request(Box<RecordedRequest>),
    Prompt(String),
    Recognition(Recognition),
    Event(Event),
}

/// A recognition that was asked for.
pub(super) struct Recognition {
    /// The entry of its request.
    pub(super) request: u64,
    pub(super) call: String,
    pub(super) kind: &'static str,
    /// The raw id of who is listened to.
    pub(super) participant: String,
    pub(super) max_tones: Option<i64>,
    pub(super) stop_tones: String,
    pub(super) choices: Vec<String>,
}

pub(super) struct Event {
    pub(super) kind: String,
    pub(super) data: Value,
    pub(super) deliveries: Vec<(Option<u16>, Option<String>)>,
}

/// What can be seen in a request that was answered. A prompt that was refused was not played.
pub(super) fn things(request: RecordedRequest, call: &str) -> Vec<Thing> {
    let mut more = Vec::new();
    if request.executed && !request.repeated {
        let body = request.body.clone().unwrap_or_default();
        more.extend(prompts(&body).into_iter().map(Thing::Prompt));
        more.extend(recognition(&request, &body, call).map(Thing::Recognition));
    }
    let mut things = vec![Thing::Request(Box::new(request))];
    things.extend(more);
    things
}

/// The texts of the prompts in a body, and the addresses of those in files.
fn prompts(body: &Value) -> Vec<String> {
    // A client may send a single prompt in both members.
    let many = |member: &str| body[member].as_array().filter(|all| !all.is_empty());
    let one = |member: &str| Some(&body[member]).filter(|one| one.is_object());
    let sources: Vec<&Value> = match many("playSources").or_else(|| many("playPrompts")) {
        Some(sources) => sources.iter().collect(),
        None => one("playPrompt").or_else(|| one("playSourceInfo")).into_iter().collect(),
    };
    let text = |source: PlaySource| {
        let text = source.text.map(|text| text.text);
        let ssml = source.ssml.map(|ssml| spoken(&ssml.ssml_text));
        text.or(ssml).or_else(|| source.file.map(|file| file.uri))
    };
    sources.into_iter().filter_map(|source| text(PlaySource::deserialize(source).ok()?)).collect()
}

fn recognition(request: &RecordedRequest, body: &Value, call: &str) -> Option<Recognition> {
    let blank = |kind, participant: &Participant| Recognition {
        request: request.id,
        call: call.to_owned(),
        kind,
        participant: participant.raw_id(),
        max_tones: None,
        stop_tones: String::new(),
        choices: Vec::new(),
    };
    match request.operation.as_deref()? {
        "startContinuousDtmfRecognition" => {
            let asked = ContinuousDtmfRecognitionRequest::deserialize(body).ok()?;
            Some(blank("continuousDtmf", &asked.target_participant))
        }
        "recognize" => {
            let asked = RecognizeRequest::deserialize(body).ok()?;
            let options = asked.recognize_options;
            let dtmf = options.dtmf_options.as_ref();
            let kind = match &asked.recognize_input_type {
                RecognizeInputType::Dtmf => "dtmf",
                RecognizeInputType::Speech => "speech",
                RecognizeInputType::SpeechOrDtmf => "speechOrDtmf",
                RecognizeInputType::Choices => "choices",
                _ => "of an unknown kind",
            };
            let stop_tones = dtmf.and_then(|dtmf| dtmf.stop_tones.as_ref());
            let choices = options.choices.iter().flatten();
            Some(Recognition {
                max_tones: dtmf.and_then(|dtmf| dtmf.max_tones_to_collect).map(i64::from),
                stop_tones: stop_tones.map(ToString::to_string).unwrap_or_default(),
                choices: choices.map(|choice| choice.label.clone()).collect(),
                ..blank(kind, &options.target_participant)
            })
        }
        _ => None,
    }
}

impl Event {
    pub(super) fn new(made: &Made) -> Self {
        let body: Value = serde_json::from_str(made.body.get()).unwrap_or_default();
        // Each event is posted in an array, or by itself in the schema of CloudEvents.
        let event = if body.is_array() { &body[0] } else { &body };
        Self { kind: made.r#type.clone(), data: event["data"].clone(), deliveries: Vec::new() }
    }

    /// Returns whether an application has answered it with a success.
    pub(super) fn is_accepted(&self) -> bool {
        self.deliveries.iter().any(|(status, _)| status.is_some_and(|status| status / 100 == 2))
    }
}

/// In plain words, without keys.
impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Request(request) => {
                match &request.operation {
                    Some(operation) => write!(f, "request {operation}")?,
                    None => write!(f, "request {} {}", request.method, request.path)?,
                }
                match request.status {
                    Some(status) => write!(f, ", answered {status}")?,
                    None => f.write_str(", not answered")?,
                }
                match (&request.fault, &request.problem) {
                    (Some(fault), _) => write!(f, " by a fault ({fault})"),
                    (None, Some(problem)) => write!(f, ": {problem}"),
                    (None, None) => Ok(()),
                }
            }
            Self::Prompt(text) => write!(f, "prompt {}", quoted(text)),
            Self::Recognition(recognition) => recognition.fmt(f),
            Self::Event(event) => {
                write!(f, "event {}", event.kind)?;
                let result = &event.data["resultInformation"];
                if let (Some(code), Some(subcode)) =
                    (result["code"].as_u64(), result["subCode"].as_u64())
                    && code / 100 != 2
                {
                    write!(f, " {code}/{subcode}")?;
                }
                match event.deliveries.last() {
                    None => f.write_str(", not delivered yet"),
                    Some((Some(status), _)) => write!(f, ", answered {status}"),
                    Some((None, Some(problem))) => write!(f, ", not answered: {problem}"),
                    Some((None, None)) => f.write_str(", not answered"),
                }
            }
        }
    }
}

impl fmt::Display for Recognition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "recognition {{ kind: {}", self.kind)?;
        if let Some(most) = self.max_tones {
            write!(f, ", maxTones: {most}")?;
        }
        if !self.stop_tones.is_empty() {
            write!(f, ", stopTones: {:?}", self.stop_tones)?;
        }
        if !self.choices.is_empty() {
            write!(f, ", choices: [{}]", self.choices.join(", "))?;
        }
        f.write_str(" }")
    }
}

/// The phone number of a participant, or the raw id of one who is no phone.
pub(super) fn number(raw_id: &str) -> &str {
    raw_id.strip_prefix("4:").unwrap_or(raw_id)
}

/// A text in quotation marks, shortened.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{:?}…", &text[..end]),
        None => format!("{text:?}"),
    }
}
