//! Media streaming: its operations and events.

use acs_call_automation::event::EventData;
use acs_call_automation::types::{
    MediaStreamingStatus as Status, MediaStreamingStatusDetails as Details, MediaStreamingUpdate,
    ResultInformation, StartMediaStreamingRequest, StopMediaStreamingRequest,
};

use crate::calls::streams::{Step, Stream};
use crate::event::{Reply, done, event, made};
use crate::operations::request::{Accepted, Handler, Request, Turn};
use crate::refusal::Refusal;

pub(super) const OPERATIONS: &[(&str, Handler)] =
    &[("StartMediaStreaming", start), ("StopMediaStreaming", stop)];

fn start(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: StartMediaStreamingRequest = request.read()?;
    let turn = Turn { stream: Stream::MediaStreaming, step: Step::Start, locale: None };
    request.report(turn, body.operation_context, body.operation_callback_uri, started, failure)
}

pub(super) fn started(reply: &Reply) -> EventData {
    started_by(reply, Details::SubscriptionStarted)
}

pub(super) fn started_by(reply: &Reply, details: Details) -> EventData {
    let update = status(Status::MediaStreamingStarted, details);
    let result = done();
    event!(reply, result, MediaStreamingStarted, media_streaming_update: update)
}

fn stop(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: StopMediaStreamingRequest = request.read()?;
    let success = |reply: &Reply| {
        let update = status(Status::MediaStreamingStopped, Details::SubscriptionStopped);
        let result = done();
        event!(reply, result, MediaStreamingStopped, media_streaming_update: update)
    };
    let turn = Turn { stream: Stream::MediaStreaming, step: Step::Stop, locale: None };
    request.report(turn, body.operation_context, body.operation_callback_uri, success, failure)
}

fn failure(reply: &Reply, result: ResultInformation) -> EventData {
    failed_by(reply, result, Details::UnspecifiedError)
}

pub(super) fn failed_by(reply: &Reply, result: ResultInformation, details: Details) -> EventData {
    let update = status(Status::MediaStreamingFailed, details);
    event!(reply, result, MediaStreamingFailed, media_streaming_update: update)
}

fn status(status: Status, details: Details) -> MediaStreamingUpdate {
    made!(MediaStreamingUpdate {
        content_type: Some("Audio".to_owned()),
        media_streaming_status: Some(status),
        media_streaming_status_details: Some(details),
    })
}
