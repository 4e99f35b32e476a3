//! Participants as people and other services name them: phone numbers and raw ids.
//!
//! ```text
//! "+" digits                            phone number (E.164)
//! "4:" number [ "_" asserted-id ]       phone number; "4:anonymous" for a withheld one
//! "8:acs:" / "8:spool:" / "8:dod-acs:" / "8:gcch-acs:"   ACS user; with an id of three parts
//!                                       (resource "_" tenant "_" user), Teams extension user
//! "8:orgid:" / "8:dod:" / "8:gcch:"     Teams user, by cloud
//! "8:teamsvisitor:"                     Teams user who joined without an account
//! "28:orgid:" / "28:dod:" / "28:gcch:"  Teams app, by cloud
//! anything else                         unknown, kept as it is
//! ```

use std::fmt;
use std::str::FromStr;

use crate::types::{
    CommunicationCloudEnvironmentModel as Cloud, CommunicationIdentifierModel as Participant,
    CommunicationIdentifierModelKind as Kind, CommunicationUserIdentifierModel,
    MicrosoftTeamsAppIdentifierModel, MicrosoftTeamsUserIdentifierModel,
    PhoneNumberIdentifierModel, TeamsExtensionUserIdentifierModel,
};

const ANONYMOUS: &str = "anonymous";

/// Named constructors and raw ids.
///
/// # Example
///
/// ```
/// use acs_call_media::types::CommunicationIdentifierModel;
///
/// let phone: CommunicationIdentifierModel = "+14255550123".parse()?;
/// assert_eq!(phone.raw_id(), "4:+14255550123");
/// assert_eq!(phone, CommunicationIdentifierModel::phone_number("+14255550123")?);
/// # Ok::<(), acs_call_media::ParseParticipantError>(())
/// ```
impl Participant {
    /// A telephone, by its number in E.164 form such as `+14255550123`.
    ///
    /// # Errors
    ///
    /// Anything but `+` and 2 to 15 digits, the first of them not zero ([ITU-T E.164]).
    ///
    /// [ITU-T E.164]: https://www.itu.int/rec/T-REC-E.164
    pub fn phone_number(number: &str) -> Result<Self, ParseParticipantError> {
        let digits = number.strip_prefix('+').unwrap_or_default();
        let e164 = matches!(digits.len(), 2..=15)
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !digits.starts_with('0');
        if !e164 {
            return Err(ParseParticipantError::not_a_number(number));
        }
        Ok(Self::phone(format!("4:{number}"), PhoneNumberIdentifierModel::new(number)))
    }

    /// A user of Azure Communication Services, by the whole id: `8:acs:…`.
    pub fn communication_user(id: impl Into<String>) -> Self {
        let id = id.into();
        Self {
            communication_user: Some(CommunicationUserIdentifierModel::new(id.clone())),
            ..Self::of(Kind::CommunicationUser, id)
        }
    }

    /// A Teams user of the public cloud, by the user's Microsoft Entra object id.
    pub fn teams_user(user_id: impl Into<String>) -> Self {
        Self::teams_user_in(Cloud::Public, user_id)
    }

    /// A Teams user of any cloud, by the user's Microsoft Entra object id.
    pub fn teams_user_in(cloud: Cloud, user_id: impl Into<String>) -> Self {
        let user_id = user_id.into();
        let raw_id = format!("8:{}:{user_id}", teams_prefix(&cloud));
        Self::teams(raw_id, user_id, false, cloud)
    }

    /// A Teams user who joined a meeting without an account, by the visitor's id.
    pub fn teams_visitor(user_id: impl Into<String>) -> Self {
        let user_id = user_id.into();
        Self::teams(format!("8:teamsvisitor:{user_id}"), user_id, true, Cloud::Public)
    }

    /// A Teams app of the public cloud, by the app's id.
    pub fn teams_app(app_id: impl Into<String>) -> Self {
        Self::teams_app_in(Cloud::Public, app_id)
    }

    /// A Teams app of any cloud, by the app's id.
    pub fn teams_app_in(cloud: Cloud, app_id: impl Into<String>) -> Self {
        let app_id = app_id.into();
        let raw_id = format!("28:{}:{app_id}", teams_prefix(&cloud));
        let mut app = MicrosoftTeamsAppIdentifierModel::new(app_id);
        app.cloud = Some(cloud);
        Self { microsoft_teams_app: Some(app), ..Self::of(Kind::MicrosoftTeamsApp, raw_id) }
    }

    /// A Teams user who is called through an ACS resource, by the ids of user, tenant and resource,
    /// all in the public cloud.
    pub fn teams_extension_user(
        user_id: impl Into<String>,
        tenant_id: impl Into<String>,
        resource_id: impl Into<String>,
    ) -> Self {
        Self::teams_extension(Cloud::Public, user_id, tenant_id, resource_id)
    }

    /// A participant of a kind that this crate does not know, by its raw id.
    pub fn unknown(raw_id: impl Into<String>) -> Self {
        Self::of(Kind::Unknown, raw_id)
    }

    /// The one text that stands for the participant; the inverse of `FromStr`.
    ///
    /// It is what the service sent, where it sent one, and is made from the other members
    /// otherwise. Empty when there is nothing to make it from.
    #[must_use]
    pub fn raw_id(&self) -> String {
        if let Some(raw_id) = &self.raw_id {
            return raw_id.clone();
        }
        if let Some(user) = &self.communication_user {
            return user.id.clone();
        }
        if let Some(phone) = &self.phone_number {
            let asserted = phone.asserted_id.as_ref().map(|id| format!("_{id}"));
            return format!("4:{}{}", phone.value, asserted.unwrap_or_default());
        }
        let public = Cloud::Public;
        if let Some(user) = &self.microsoft_teams_user {
            let prefix = match user.is_anonymous {
                Some(true) => "teamsvisitor",
                _ => teams_prefix(user.cloud.as_ref().unwrap_or(&public)),
            };
            return format!("8:{prefix}:{}", user.user_id);
        }
        if let Some(app) = &self.microsoft_teams_app {
            let prefix = teams_prefix(app.cloud.as_ref().unwrap_or(&public));
            return format!("28:{prefix}:{}", app.app_id);
        }
        if let Some(user) = &self.teams_extension_user {
            let prefix = acs_prefix(user.cloud.as_ref().unwrap_or(&public));
            let resource = user.resource_id.as_deref().unwrap_or_default();
            return format!("8:{prefix}:{resource}_{}_{}", user.tenant_id, user.user_id);
        }
        String::new()
    }

    fn of(kind: Kind, raw_id: impl Into<String>) -> Self {
        Self { kind: Some(kind), raw_id: Some(raw_id.into()), ..Self::default() }
    }

    fn phone(raw_id: String, number: PhoneNumberIdentifierModel) -> Self {
        Self { phone_number: Some(number), ..Self::of(Kind::PhoneNumber, raw_id) }
    }

    fn teams(raw_id: String, user_id: String, is_anonymous: bool, cloud: Cloud) -> Self {
        let mut user = MicrosoftTeamsUserIdentifierModel::new(user_id);
        user.is_anonymous = Some(is_anonymous);
        user.cloud = Some(cloud);
        Self { microsoft_teams_user: Some(user), ..Self::of(Kind::MicrosoftTeamsUser, raw_id) }
    }

    fn teams_extension(
        cloud: Cloud,
        user_id: impl Into<String>,
        tenant_id: impl Into<String>,
        resource_id: impl Into<String>,
    ) -> Self {
        let mut user = TeamsExtensionUserIdentifierModel::new(user_id, tenant_id);
        let resource_id = resource_id.into();
        let prefix = acs_prefix(&cloud);
        let raw_id = format!("8:{prefix}:{resource_id}_{}_{}", user.tenant_id, user.user_id);
        user.resource_id = Some(resource_id);
        user.cloud = Some(cloud);
        Self { teams_extension_user: Some(user), ..Self::of(Kind::TeamsExtensionUser, raw_id) }
    }

    /// `4:` and what follows, which came from the service and is taken as it is.
    fn phone_from_raw_id(raw_id: &str, rest: &str) -> Self {
        let (value, asserted) = match rest.split_once('_') {
            Some((value, asserted)) => (value, Some(asserted)),
            None => (rest, None),
        };
        let mut number = PhoneNumberIdentifierModel::new(value);
        number.is_anonymous = (value == ANONYMOUS).then_some(true);
        number.asserted_id = asserted.map(str::to_owned);
        Self::phone(raw_id.to_owned(), number)
    }
}

fn teams_prefix(cloud: &Cloud) -> &'static str {
    match cloud {
        Cloud::Dod => "dod",
        Cloud::Gcch => "gcch",
        _ => "orgid",
    }
}

fn acs_prefix(cloud: &Cloud) -> &'static str {
    match cloud {
        Cloud::Dod => "dod-acs",
        Cloud::Gcch => "gcch-acs",
        _ => "acs",
    }
}

impl FromStr for Participant {
    type Err = ParseParticipantError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.trim().is_empty() {
            return Err(ParseParticipantError(Problem::Empty));
        }
        if text.starts_with('+') {
            return Self::phone_number(text);
        }
        if looks_like_a_number(text) {
            return Err(ParseParticipantError::not_a_number(text));
        }
        if let Some(rest) = text.strip_prefix("4:") {
            return Ok(Self::phone_from_raw_id(text, rest));
        }
        let mut parts = text.splitn(3, ':');
        let (Some(category), Some(prefix), Some(id)) = (parts.next(), parts.next(), parts.next())
        else {
            return Ok(Self::unknown(text));
        };
        Ok(match (category, prefix) {
            ("8", "acs" | "dod-acs" | "gcch-acs") => {
                let cloud = match prefix {
                    "dod-acs" => Cloud::Dod,
                    "gcch-acs" => Cloud::Gcch,
                    _ => Cloud::Public,
                };
                match id.split('_').collect::<Vec<_>>().as_slice() {
                    [resource, tenant, user] => {
                        Self::teams_extension(cloud, *user, *tenant, *resource)
                    }
                    _ => Self::communication_user(text),
                }
            }
            ("8", "spool") => Self::communication_user(text),
            ("8", "orgid") => Self::teams_user_in(Cloud::Public, id),
            ("8", "dod") => Self::teams_user_in(Cloud::Dod, id),
            ("8", "gcch") => Self::teams_user_in(Cloud::Gcch, id),
            ("8", "teamsvisitor") => Self::teams_visitor(id),
            ("28", "orgid") => Self::teams_app_in(Cloud::Public, id),
            ("28", "dod") => Self::teams_app_in(Cloud::Dod, id),
            ("28", "gcch") => Self::teams_app_in(Cloud::Gcch, id),
            _ => Self::unknown(text),
        })
    }
}

/// Digits and what people write between them, without the `+` and country code: sent as it is, the
/// service would take it for a participant of an unknown kind.
fn looks_like_a_number(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'.' | b'(' | b')'))
}

impl TryFrom<&str> for Participant {
    type Error = ParseParticipantError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<&String> for Participant {
    type Error = ParseParticipantError;

    fn try_from(text: &String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<String> for Participant {
    type Error = ParseParticipantError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// Why a text does not name a participant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseParticipantError(Problem);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Empty,
    NotANumber(String),
}

impl ParseParticipantError {
    fn not_a_number(found: &str) -> Self {
        Self(Problem::NotANumber(found.to_owned()))
    }
}

impl fmt::Display for ParseParticipantError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Problem::Empty => f.write_str(
                "expected a phone number such as +14255550123 or a raw id such as 8:acs:…, found \
                 nothing",
            ),
            Problem::NotANumber(found) => write!(
                f,
                "expected a phone number in E.164 form (+, country code and number, 2 to 15 \
                 digits, nothing between), found {found:?}"
            ),
        }
    }
}

impl std::error::Error for ParseParticipantError {}
