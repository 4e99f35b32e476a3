//! `send_and_wait`, for the operations whose outcome an event reports.

/// Adds `send_and_wait` to the builders of these operations; some have a setter of a repeatability pair.
macro_rules! send_and_wait {
    ($($operation:ident $(with $pair:ident)? => $success:ident;)+) => {
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
                /// # Errors
                ///
                /// [`OutcomeError::kind`](crate::event::OutcomeError::kind) distinguishes the cases.
                pub async fn send_and_wait(
                    mut self,
                    outcomes: &crate::event::Outcomes,
                ) -> Result<
                    crate::event::Completed<types::$success>,
                    crate::event::OutcomeError,
                > {
                    let pair = crate::event::send_and_wait::pair!(self $($pair)?);
                    let parts = self.body.as_mut().ok().and_then(|body| {
                        let context = body.operation_context.as_mut().ok()?;
                        Some((context, body.operation_callback_uri.as_mut().ok()?))
                    });
                    let waiter = outcomes.begin(
                        crate::event::Operation::$operation,
                        self.call_connection_id.as_deref().ok(),
                        parts,
                        pair,
                    );
                    crate::event::wait_for_outcome(waiter, ::std::pin::pin!(self.send())).await
                }
            }
        )+
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

pub(crate) use {pair, send_and_wait};
