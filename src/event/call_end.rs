//! Why a call ended, or was not made.

use std::fmt;

use crate::generated::types::ResultInformation;
use crate::value::subcode::Subcode;

/// Why a call ended, or why it was not made.
///
/// [`Event::call_end`](super::Event::call_end) and [`OutcomeError::call_end`](super::OutcomeError::call_end)
/// return it. It summarizes the codes and subcodes of the service's [troubleshooting page], and the SIP
/// statuses of carriers. The [subcode](super::Event::subcode) is more precise.
///
/// A voicemail that picks up counts as answered: the service does not distinguish it from a person.
///
/// # Example
///
/// ```no_run
/// use acs_call_automation::event::{CallEnd, Outcomes};
/// use acs_call_automation::{CallAutomationClient, Participant, types::CreateCallRequest};
///
/// # async fn example(
/// #     client: CallAutomationClient,
/// #     outcomes: Outcomes,
/// # ) -> Result<(), Box<dyn std::error::Error>> {
/// let request = CreateCallRequest::builder()
///     .targets([Participant::phone_number("+14255550123")?])
///     .source_caller_id_number("+14255550100");
/// match client.create_call().body(request).send_and_wait(&outcomes).await {
///     Ok(connected) => println!("connected: {:?}", connected.call(&client)),
///     Err(error) => match error.call_end() {
///         Some(CallEnd::Busy | CallEnd::NoAnswer) => println!("call again later"),
///         Some(CallEnd::Declined) => println!("do not call again"),
///         Some(end) => println!("not connected: {end}"),
///         None => return Err(error.into()),
///     },
/// }
/// # Ok(())
/// # }
/// ```
///
/// [troubleshooting page]: https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallEnd {
    /// A participant hung up, or the call ended in another ordinary way.
    HungUp,
    /// An application ended the call.
    EndedByApplication,
    /// A participant or an application removed this participant.
    Removed,
    /// All other participants had left.
    LeftAlone,
    /// The call was transferred and goes on without this application.
    Transferred,
    /// The call exceeded the maximum duration.
    TooLong,
    /// The callee is busy.
    Busy,
    /// The callee declined the call.
    Declined,
    /// Nobody answered in time. For an incoming call: the application did not.
    NoAnswer,
    /// The callee has no device that can be reached now.
    Unreachable,
    /// The number or identity does not exist, or is incomplete.
    WrongNumber,
    /// The caller hung up before the call was answered, or cancelled the invitation.
    Cancelled,
    /// The callee answered on another device.
    AnsweredElsewhere,
    /// The service, a carrier or a Teams tenant does not allow the call: it is blocked, the caller id is not
    /// a number of the resource, a SIP trunk is missing, or the credential lacks a permission.
    NotAllowed,
    /// The service or a carrier failed.
    Fault,
    /// The result is missing, or this version of the crate does not know it. See
    /// [`Event::result`](super::Event::result).
    Unknown,
}

impl CallEnd {
    /// Returns whether the call took place and ended in an ordinary way: somebody hung up, was removed or
    /// was left alone, an application ended it, or it was transferred.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::event::CallEnd;
    ///
    /// assert!(CallEnd::Transferred.is_normal());
    /// assert!(!CallEnd::Busy.is_normal());
    /// ```
    #[must_use]
    pub fn is_normal(self) -> bool {
        matches!(
            self,
            Self::HungUp
                | Self::EndedByApplication
                | Self::Removed
                | Self::LeftAlone
                | Self::Transferred
        )
    }

    pub(super) fn of(result: Option<&ResultInformation>) -> Self {
        result.and_then(Self::of_result).unwrap_or(Self::Unknown)
    }

    /// The most precise of what is known decides.
    fn of_result(result: &ResultInformation) -> Option<Self> {
        let q850 = result.q850_details.as_ref().and_then(|details| details.code);
        result
            .subcode()
            .and_then(Self::of_subcode)
            .or_else(|| result.sip_status().and_then(Self::of_sip_status))
            .or_else(|| q850.and_then(Self::of_q850_cause))
            .or_else(|| result.code.and_then(Self::of_code))
    }

    /// Subcodes other than those that contain a SIP status.
    fn of_subcode(subcode: Subcode) -> Option<Self> {
        Some(match subcode {
            Subcode::CONVERSATION_ENDED | Subcode::INBOUND_ENDED | Subcode::OUTBOUND_ENDED => {
                Self::HungUp
            }
            Subcode::ENDED_BY_APPLICATION => Self::EndedByApplication,
            Subcode::REMOVED_BY_PARTICIPANT | Subcode::REMOVED_BY_PARTICIPANT_OR_API => {
                Self::Removed
            }
            Subcode::LAST_PARTICIPANT_LEFT | Subcode::OTHERS_LEFT | Subcode::ALONE_IN_CALL => {
                Self::LeftAlone
            }
            Subcode::ENDED_BY_TRANSFER => Self::Transferred,
            Subcode::CALL_TOO_LONG => Self::TooLong,
            Subcode::CALLEE_BUSY | Subcode::CALLEE_BUSY_EVERYWHERE => Self::Busy,
            Subcode::CALLEE_DECLINED | Subcode::DECLINED_EVERYWHERE => Self::Declined,
            Subcode::CALL_TIMED_OUT
            | Subcode::CALLEE_UNAVAILABLE
            | Subcode::INCOMING_CALL_NOT_ACKNOWLEDGED
            | Subcode::INCOMING_CALL_NOT_ANSWERED
            | Subcode::RING_TIMEOUT => Self::NoAnswer,
            Subcode::CALLEE_UNREACHABLE
            | Subcode::CALLEE_NOT_REGISTERED
            | Subcode::CALL_SETUP_TIMEOUT
            | Subcode::CALLEE_OFFLINE
            | Subcode::CALLEE_NOT_REACHED_BY_PUSH
            | Subcode::CALLEE_DEVICE_UNREACHABLE => Self::Unreachable,
            Subcode::NUMBER_NOT_FOUND => Self::WrongNumber,
            Subcode::CALL_CANCELLED => Self::Cancelled,
            Subcode::ANSWERED_ELSEWHERE => Self::AnsweredElsewhere,
            Subcode::RESOURCE_ACCESS_NOT_ENABLED
            | Subcode::INVALID_SOURCE_IDENTITY
            | Subcode::INVALID_TARGET_IDENTITY
            | Subcode::INVALID_IDENTITY
            | Subcode::TEAMS_INTEROP_NOT_AUTHORIZED
            | Subcode::TEAMS_RECORDING_NOT_AUTHORIZED
            | Subcode::COGNITIVE_SERVICES_NOT_AUTHORIZED
            | Subcode::TEAMS_TENANT_NOT_ALLOWED
            | Subcode::CALL_BLOCKED
            | Subcode::SIP_TRUNK_MISSING => Self::NotAllowed,
            subcode if subcode.is_authentication() => Self::NotAllowed,
            Subcode::CARRIER_OR_SERVICE_FAULT => Self::Fault,
            subcode if (9001..=9999).contains(&subcode.number()) => Self::Fault,
            _ => return None,
        })
    }

    /// SIP statuses ([RFC 3261, section 21](https://www.rfc-editor.org/rfc/rfc3261#section-21); 430: RFC 5626,
    /// 433: RFC 5079, 607: RFC 8197, 608: RFC 8688).
    fn of_sip_status(status: u16) -> Option<Self> {
        Some(match status {
            401 | 403 | 405 | 407 | 433 | 608 => Self::NotAllowed,
            404 | 410 | 484 | 485 | 604 => Self::WrongNumber,
            408 | 480 => Self::NoAnswer,
            430 => Self::Unreachable,
            486 | 600 => Self::Busy,
            487 => Self::Cancelled,
            603 | 607 => Self::Declined,
            500..=599 => Self::Fault,
            _ => return None,
        })
    }

    /// Causes of [ITU-T Q.850](https://www.itu.int/rec/T-REC-Q.850).
    fn of_q850_cause(cause: i32) -> Option<Self> {
        Some(match cause {
            1 | 22 | 28 => Self::WrongNumber,
            16 => Self::HungUp,
            17 => Self::Busy,
            18 | 19 => Self::NoAnswer,
            20 | 27 => Self::Unreachable,
            21 => Self::Declined,
            26 => Self::AnsweredElsewhere,
            // Barred calls, and a bearer capability that is not authorized.
            52..=55 | 57 => Self::NotAllowed,
            34 | 38 | 41 | 42 | 47 => Self::Fault,
            _ => return None,
        })
    }

    /// Codes that mean the same whether they are a SIP or an HTTP status.
    fn of_code(code: i32) -> Option<Self> {
        Some(match code {
            200..=299 => Self::HungUp,
            401 | 403 => Self::NotAllowed,
            480 => Self::NoAnswer,
            486 => Self::Busy,
            487 => Self::Cancelled,
            500..=599 => Self::Fault,
            603 => Self::Declined,
            _ => return None,
        })
    }
}

impl fmt::Display for CallEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::HungUp => "hung up",
            Self::EndedByApplication => "ended by an application",
            Self::Removed => "removed from the call",
            Self::LeftAlone => "left alone in the call",
            Self::Transferred => "transferred",
            Self::TooLong => "too long",
            Self::Busy => "busy",
            Self::Declined => "declined",
            Self::NoAnswer => "no answer",
            Self::Unreachable => "unreachable",
            Self::WrongNumber => "wrong number",
            Self::Cancelled => "cancelled",
            Self::AnsweredElsewhere => "answered elsewhere",
            Self::NotAllowed => "not allowed",
            Self::Fault => "fault of the service or a carrier",
            Self::Unknown => "unknown reason",
        })
    }
}

impl ResultInformation {
    /// Returns the subcode.
    #[must_use]
    pub fn subcode(&self) -> Option<Subcode> {
        u32::try_from(self.sub_code?).ok().map(Subcode::new)
    }

    /// Returns the SIP status that the other end or its carrier sent, such as 486: that of `sipDetails`
    /// (since api-version 2026-03-12) or of the [subcode](Subcode::sip_status).
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::types::ResultInformation;
    ///
    /// let busy = serde_json::json!({ "code": 486, "subCode": 560486 });
    /// let busy: ResultInformation = serde_json::from_value(busy)?;
    /// assert_eq!(busy.sip_status(), Some(486));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn sip_status(&self) -> Option<u16> {
        let details = self.sip_details.as_ref().and_then(|details| details.code);
        details
            .and_then(|code| u16::try_from(code).ok())
            .or_else(|| self.subcode().and_then(Subcode::sip_status))
    }
}
