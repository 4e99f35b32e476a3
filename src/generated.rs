//! The generated client and types, and the few building blocks that the generated code uses.
//!
//! In a checkout `build.rs` generates the code from `spec/`; elsewhere it is the code that is checked in
//! beside this file. `tools/codegen/src/generator/finish` has what is added to progenitor's output.

pub(crate) mod bounded;
pub(crate) mod open_enum;
pub(crate) mod optional;
pub(crate) mod uri;

pub use bounded::{Bounded, OutOfBounds};
pub use open_enum::UnknownValue;
pub use optional::TryIntoOptional;

/// Includes the generated files, each as a module.
macro_rules! generated {
    ($($(#[$meta:meta])* $visibility:vis $module:ident;)+) => {
        $(
            $(#[$meta])*
            #[allow(
                clippy::all,
                reason = "progenitor decides how its output looks"
            )]
            $visibility mod $module {
                #[cfg(generated_here)]
                include!(concat!(env!("OUT_DIR"), "/", stringify!($module), ".rs"));
                #[cfg(not(generated_here))]
                include!(concat!("generated/", stringify!($module), ".rs"));
            }
        )+
    };
}

generated! {
    subcodes;
    /// The types of requests, answers and events, and the builders of requests.
    pub types;
    pub(crate) events;
    pub(crate) operations;
}

/// A typed mock of the operations for tests, on top of [`httpmock`].
///
/// # Example
///
/// ```
/// use acs_call_automation::mock::MockServerExt;
/// use acs_call_automation::types::{SendDtmfTonesRequest, SendDtmfTonesResult};
/// use acs_call_automation::{CallAutomationClient, Credential, tones};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let server = httpmock::MockServer::start_async().await;
/// let answer = SendDtmfTonesResult::default();
/// let mock = server.send_dtmf_tones(|when, then| {
///     when.call_connection_id("421f3500");
///     then.success(202, &answer);
/// });
///
/// let client = CallAutomationClient::new(&server.base_url(), Credential::access_key("c2VjcmV0")?)?;
/// let request = SendDtmfTonesRequest::builder()
///     .tones(tones!("1234#"))
///     .target_participant("+14255550123");
/// client.send_dtmf_tones().call_connection_id("421f3500").body(request).send().await?;
/// mock.assert();
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "httpmock")]
pub use operations::mock;
