//! `send_and_wait`, for the operations whose outcome an event reports.

use std::collections::HashSet;

use crate::generated::types::CommunicationIdentifierModel;

/// Adds `send_and_wait` to the builders of these operations; some have a setter of a repeatability pair.
macro_rules! send_and_wait {
    ($(
        $operation:ident $(with $pair:ident)? => $success:ident $([$many:ident])? $($correlation:ident)+;
    )+) => {
        $(
            impl $operation<'_> {
                #[doc = concat!(
                    "Sends the request and waits for [`", stringify!($success), "`](crate::types::",
                    stringify!($success), "), which reports success.",
                )]
                ///
                /// [`Outcomes`](crate::event::Outcomes) receives the event. If the answer to the request
                /// is lost, the wait goes on: the event reports whether the request was executed.
                /// Dropping the future ends both the sending and the wait.
                ///
                $(
                    #[doc = concat!(
                        "Each participant has an event of its own. This waits for all of them, and returns `",
                        stringify!($many), "` of those that reported success: of every participant. If one of \
                         them failed, the error has [all events](crate::event::OutcomeError::events).",
                    )]
                    ///
                )?
                /// # Errors
                ///
                /// [`OutcomeError::kind`](crate::event::OutcomeError::kind) distinguishes the cases.
                #[allow(unused_mut, reason = "there is nothing to fill in without pair and body")]
                pub async fn send_and_wait(
                    mut self,
                    outcomes: &crate::event::Outcomes,
                ) -> Result<
                    crate::event::Completed<
                        crate::event::send_and_wait::value!(types::$success $(, $many)?)
                    >,
                    crate::event::OutcomeError,
                > {
                    let pair = crate::event::send_and_wait::pair!(self $($pair)?);
                    let operation = crate::event::Operation::$operation;
                    crate::event::send_and_wait::wait!(
                        self, outcomes, operation, pair, $($correlation)+
                    )
                }
            }
        )+
    };
}

/// What the event reports, or the events of all participants.
macro_rules! value {
    ($success:ty) => {
        $success
    };
    ($success:ty, $many:ident) => {
        ::std::vec::$many<$success>
    };
}

/// The pair of a request. It is made here, so that an error has it too.
macro_rules! pair {
    ($builder:ident) => {
        None
    };
    ($builder:ident $pair:ident) => {
        $builder
            .$pair
            .as_mut()
            .ok()
            .map(|pair| pair.get_or_insert_with(|| $builder.client.inner.new_pair()).clone())
    };
}

/// Sends and waits; the words after the pair say how events are assigned to the request.
macro_rules! wait {
    ($builder:ident, $outcomes:ident, $operation:ident, $pair:ident, by context) => {{
        let parts = $builder.body.as_mut().ok().and_then(|body| {
            let context = body.operation_context.as_mut().ok()?;
            Some((context, body.operation_callback_uri.as_mut().ok()?))
        });
        let call = $builder.call_connection_id.as_deref().ok();
        let waiter = $outcomes.begin($operation, call, parts, $pair);
        crate::event::wait_for_outcome(waiter, ::std::pin::pin!($builder.send())).await
    }};
    ($builder:ident, $outcomes:ident, $operation:ident, $pair:ident, by each $member:ident) => {{
        let mut events = 1;
        let parts = $builder.body.as_mut().ok().and_then(|body| {
            if let Ok(participants) = &body.$member {
                events = crate::event::send_and_wait::distinct(participants);
            }
            let context = body.operation_context.as_mut().ok()?;
            Some((context, body.operation_callback_uri.as_mut().ok()?))
        });
        let call = $builder.call_connection_id.as_deref().unwrap_or_default();
        let awaited = crate::event::Awaited::new($operation, call);
        let awaited = crate::event::Awaited { events, ..awaited };
        let waiter = $outcomes.begin_awaited(awaited, parts, $pair);
        crate::event::wait_for_each(waiter, ::std::pin::pin!($builder.send())).await
    }};
    ($builder:ident, $outcomes:ident, $operation:ident, $pair:ident, by recording) => {{
        let recording = $builder.recording_id.as_deref().ok();
        let waiter = $outcomes.begin($operation, recording, None, $pair);
        crate::event::wait_for_outcome(waiter, ::std::pin::pin!($builder.send())).await
    }};
    (
        $builder:ident, $outcomes:ident, $operation:ident, $pair:ident,
        new recording $($any_state_if:ident)?
    ) => {{
        let mut awaited = crate::event::Awaited::new($operation, "");
        let mut in_call = None;
        // The request has no context: only its callback URI is completed.
        let mut context = None;
        let parts = $builder.body.as_mut().ok().and_then(|body| {
            $(awaited.any_state = body.$any_state_if == Ok(Some(true));)?
            in_call = body.call_connection_id.clone().ok().flatten();
            Some((&mut context, body.recording_state_callback_uri.as_mut().ok()?))
        });
        awaited.in_call = in_call.as_deref().unwrap_or_default();
        let waiter = $outcomes.begin_awaited(awaited, parts, $pair);
        let recording = waiter.as_ref().ok().map(|waiter| waiter.begun());
        let send = async {
            let answer = $builder.send().await;
            if let (Some(recording), Ok(accepted)) = (recording, &answer) {
                recording.found(accepted.recording_id.as_deref());
            }
            answer
        };
        crate::event::wait_for_outcome(waiter, ::std::pin::pin!(send)).await
    }};
    ($builder:ident, $outcomes:ident, $operation:ident, $pair:ident, by call) => {{
        let call = $builder.call_connection_id.as_deref().ok();
        let waiter = $outcomes.begin($operation, call, None, $pair);
        crate::event::wait_for_outcome(waiter, ::std::pin::pin!($builder.send())).await
    }};
    ($builder:ident, $outcomes:ident, $operation:ident, $pair:ident, new call $request:ident) => {{
        // The callback URI of these requests is required, and is that of the whole call.
        let unset = types::builder::$request::default().callback_uri;
        let mut context = None;
        let mut callback_uri = None;
        if let Some(pair) = &$pair {
            // Nothing is set yet that could differ.
            let _ = pair.sent_with().complete(&mut None, &mut callback_uri);
        }
        let mut callback_uri = callback_uri.or_else(|| $outcomes.callback_uri().map(str::to_owned));
        if let Ok(body) = &mut $builder.body {
            match &callback_uri {
                Some(uri) if body.callback_uri == unset => body.callback_uri = Ok(uri.clone()),
                _ => callback_uri = body.callback_uri.clone().ok(),
            }
            context = body.operation_context.as_mut().ok();
        }
        let parts = context.map(|context| (context, &mut callback_uri));
        let waiter = $outcomes.begin($operation, None, parts, $pair);
        let call = waiter.as_ref().ok().map(|waiter| waiter.begun());
        let send = async {
            let answer = $builder.send().await;
            if let (Some(call), Ok(accepted)) = (call, &answer) {
                call.found(accepted.call_connection_id.as_deref());
            }
            answer
        };
        crate::event::wait_for_outcome(waiter, ::std::pin::pin!(send)).await
    }};
}

/// How many different participants these are, and so how many events report their outcomes.
pub(crate) fn distinct(participants: &[CommunicationIdentifierModel]) -> usize {
    participants
        .iter()
        .map(CommunicationIdentifierModel::raw_id)
        .collect::<HashSet<_>>()
        .len()
        .max(1)
}

pub(crate) use {pair, send_and_wait, value, wait};
