//! Transcription: its operations and events.

use acs_call_automation::event::EventData;
use acs_call_automation::types::{
    ResultInformation, StartTranscriptionRequest, StopTranscriptionRequest,
    TranscriptionStatus as Status, TranscriptionStatusDetails as Details, TranscriptionUpdate,
    UpdateTranscriptionRequest,
};

use crate::calls::streams::{Step, Stream};
use crate::event::{Reply, done, event, made};
use crate::operations::request::{Accepted, Handler, Request, Turn};
use crate::refusal::Refusal;

pub(super) const OPERATIONS: &[(&str, Handler)] =
    &[("StartTranscription", start), ("UpdateTranscription", update), ("StopTranscription", stop)];

fn start(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: StartTranscriptionRequest = request.read()?;
    let turn = Turn { stream: Stream::Transcription, step: Step::Start, locale: body.locale };
    request.report(turn, body.operation_context, body.operation_callback_uri, started, failure)
}

pub(super) fn started(reply: &Reply) -> EventData {
    started_by(reply, Details::SubscriptionStarted)
}

pub(super) fn started_by(reply: &Reply, details: Details) -> EventData {
    let update = status(Status::TranscriptionStarted, details);
    let result = done();
    event!(reply, result, TranscriptionStarted, transcription_update: update)
}

fn update(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: UpdateTranscriptionRequest = request.read()?;
    let success = |reply: &Reply| {
        let update = status(Status::TranscriptionUpdated, Details::TranscriptionLocaleUpdated);
        let result = done();
        event!(reply, result, TranscriptionUpdated, transcription_update: update)
    };
    let turn = Turn { stream: Stream::Transcription, step: Step::Update, locale: body.locale };
    request.report(turn, body.operation_context, body.operation_callback_uri, success, failure)
}

fn stop(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: StopTranscriptionRequest = request.read()?;
    let success = |reply: &Reply| {
        let update = status(Status::TranscriptionStopped, Details::SubscriptionStopped);
        let result = done();
        event!(reply, result, TranscriptionStopped, transcription_update: update)
    };
    let turn = Turn { stream: Stream::Transcription, step: Step::Stop, locale: None };
    request.report(turn, body.operation_context, body.operation_callback_uri, success, failure)
}

fn failure(reply: &Reply, result: ResultInformation) -> EventData {
    failed_by(reply, result, Details::UnspecifiedError)
}

pub(super) fn failed_by(reply: &Reply, result: ResultInformation, details: Details) -> EventData {
    let update = status(Status::TranscriptionFailed, details);
    event!(reply, result, TranscriptionFailed, transcription_update: update)
}

fn status(status: Status, details: Details) -> TranscriptionUpdate {
    made!(TranscriptionUpdate {
        transcription_status: Some(status),
        transcription_status_details: Some(details),
    })
}
