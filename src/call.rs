//! The handle of one call.

use std::fmt;
use std::sync::Arc;

use crate::event::Completed;
use crate::generated::operations::{Call, Client};
use crate::generated::types::CallConnected;

impl Client {
    /// Returns a handle for one call, so that its id is written once.
    ///
    /// Nothing is sent: whether the call exists is known from the first request.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use acs_call_automation::CallAutomationClient;
    /// use acs_call_automation::types::{PlayRequest, PlaySource};
    ///
    /// # async fn example(client: CallAutomationClient) -> Result<(), acs_call_automation::Error> {
    /// let call = client.call("421f3500");
    /// let welcome = PlaySource::from_file("https://contoso.com/welcome.wav");
    /// call.play().body(PlayRequest::builder().play_sources(vec![welcome])).send().await?;
    /// call.hang_up().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn call(&self, call_connection_id: impl Into<Arc<str>>) -> Call {
        Call { client: self.clone(), id: call_connection_id.into() }
    }
}

impl Call {
    /// Returns the id of the call connection.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the client, for operations that are not about this call.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }
}

impl Completed<CallConnected> {
    /// Returns the handle of the call that was created, answered or joined.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use acs_call_automation::event::{OutcomeError, Outcomes};
    /// use acs_call_automation::types::CreateCallRequest;
    /// use acs_call_automation::CallAutomationClient;
    ///
    /// # async fn example(
    /// #     client: CallAutomationClient,
    /// #     outcomes: Outcomes,
    /// #     request: CreateCallRequest,
    /// # ) -> Result<(), OutcomeError> {
    /// let call =
    ///     client.create_call().body(request).send_and_wait(&outcomes).await?.call(&client);
    /// call.hang_up().send_and_wait(&outcomes).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn call(&self, client: &Client) -> Call {
        // Without the id of its call, an event ends no wait.
        client.call(self.event().call_connection_id().unwrap_or_default())
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("id", &self.id).finish_non_exhaustive()
    }
}
