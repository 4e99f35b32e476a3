//! Participants, written as phone numbers and raw ids.
//!
//! A raw id is the service's one-line form of a participant. Its start names the kind and the cloud;
//! [`RAW_IDS`] is the table.

use std::fmt;
use std::str::FromStr;

use crate::generated::types::{
    CommunicationCloudEnvironmentModel as Cloud, CommunicationIdentifierModel as Participant,
    CommunicationIdentifierModelKind as Kind, CommunicationUserIdentifierModel,
    MicrosoftTeamsAppIdentifierModel, MicrosoftTeamsUserIdentifierModel,
    PhoneNumberIdentifierModel, TeamsExtensionUserIdentifierModel,
};
use crate::value::text::{self, Quoted};

/// How a raw id starts, and what the rest of it is. Raw ids are both parsed and composed with this table.
///
/// Source: the service's page about [identifier types][identifiers], and its official clients.
///
/// [identifiers]: https://learn.microsoft.com/azure/communication-services/concepts/identifiers
const RAW_IDS: &[(&str, Form, Cloud)] = &[
    ("4:", Form::Phone, Cloud::Public),
    (ACS_USER, Form::AcsUser, Cloud::Public),
    ("8:dod-acs:", Form::AcsUser, Cloud::Dod),
    ("8:gcch-acs:", Form::AcsUser, Cloud::Gcch),
    ("8:spool:", Form::SpoolUser, Cloud::Public),
    ("8:orgid:", Form::TeamsUser, Cloud::Public),
    ("8:dod:", Form::TeamsUser, Cloud::Dod),
    ("8:gcch:", Form::TeamsUser, Cloud::Gcch),
    ("8:teamsvisitor:", Form::TeamsVisitor, Cloud::Public),
    ("28:orgid:", Form::TeamsApp, Cloud::Public),
    ("28:dod:", Form::TeamsApp, Cloud::Dod),
    ("28:gcch:", Form::TeamsApp, Cloud::Gcch),
];

const ACS_USER: &str = "8:acs:";
const ANONYMOUS: &str = "anonymous";

#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// [`ANONYMOUS`], or a phone number that may be followed by `_` and an asserted id.
    Phone,
    /// The id of a user in an ACS resource; with three parts (`resource_tenant_user`) that of a Teams
    /// extension user.
    AcsUser,
    /// An ACS user under another prefix; never a Teams extension user.
    SpoolUser,
    /// A Microsoft Entra object id.
    TeamsUser,
    /// The id of a Teams user without an account.
    TeamsVisitor,
    /// The id of an app.
    TeamsApp,
}

/// Constructors, and raw ids.
///
/// White space and invisible characters around an id or a number are ignored.
///
/// # Example
///
/// ```
/// use acs_call_automation::Participant;
///
/// let phone: Participant = "+14255550123".parse()?;
/// assert_eq!(phone.raw_id(), "4:+14255550123");
/// assert_eq!(phone, Participant::phone_number("+14255550123")?);
/// # Ok::<(), acs_call_automation::ParseParticipantError>(())
/// ```
impl Participant {
    /// A phone, by its number in E.164 format such as `+14255550123`.
    ///
    /// # Errors
    ///
    /// The number is not `+` followed by 2 to 15 digits, the first of which is not zero
    /// ([ITU-T E.164]).
    ///
    /// [ITU-T E.164]: https://www.itu.int/rec/T-REC-E.164
    pub fn phone_number(number: &str) -> Result<Self, ParseParticipantError> {
        PhoneNumberIdentifierModel::try_from(number).map(Self::phone)
    }

    /// A user of Azure Communication Services, by the full id, which is also its raw id.
    pub fn communication_user(id: impl Into<String>) -> Self {
        let user = CommunicationUserIdentifierModel::new(trimmed(id));
        Self { communication_user: Some(user), ..Self::of(Kind::CommunicationUser) }.named()
    }

    /// A Teams user in the public cloud, by Microsoft Entra object id.
    pub fn teams_user(user_id: impl Into<String>) -> Self {
        Self::teams_user_in(Cloud::Public, user_id)
    }

    /// A Teams user in the given cloud, by Microsoft Entra object id.
    pub fn teams_user_in(cloud: Cloud, user_id: impl Into<String>) -> Self {
        Self::teams(trimmed(user_id), false, cloud)
    }

    /// A Teams user who joined a meeting without an account, by the visitor's id.
    pub fn teams_visitor(user_id: impl Into<String>) -> Self {
        Self::teams(trimmed(user_id), true, Cloud::Public)
    }

    /// A Teams app in the public cloud, by app id.
    pub fn teams_app(app_id: impl Into<String>) -> Self {
        Self::teams_app_in(Cloud::Public, app_id)
    }

    /// A Teams app in the given cloud, by app id.
    pub fn teams_app_in(cloud: Cloud, app_id: impl Into<String>) -> Self {
        let mut app = MicrosoftTeamsAppIdentifierModel::new(trimmed(app_id));
        app.cloud = Some(cloud);
        Self { microsoft_teams_app: Some(app), ..Self::of(Kind::MicrosoftTeamsApp) }.named()
    }

    /// A Teams user in the public cloud who is called through an ACS resource (Teams Phone
    /// extensibility), by the ids of the user, the tenant and the resource.
    pub fn teams_extension_user(
        user_id: impl Into<String>,
        tenant_id: impl Into<String>,
        resource_id: impl Into<String>,
    ) -> Self {
        Self::teams_extension(Cloud::Public, user_id, tenant_id, resource_id)
    }

    /// A participant of a kind that this crate does not know, by raw id.
    pub fn unknown(raw_id: impl Into<String>) -> Self {
        Self { raw_id: Some(trimmed(raw_id)), ..Self::of(Kind::Unknown) }
    }

    /// Returns whether the participant is a phone, which is called by its number.
    pub(crate) fn is_phone(&self) -> bool {
        self.phone_number.is_some() || self.raw_id().starts_with("4:")
    }

    /// The raw id of the participant; parsing it yields the participant again.
    ///
    /// If the service sent one, it is returned as it was sent. Otherwise it is composed from the other
    /// members. It is empty if that is not possible: no member is set, or the cloud is unknown.
    #[must_use]
    pub fn raw_id(&self) -> String {
        self.raw_id.clone().or_else(|| self.compose_raw_id()).unwrap_or_default()
    }

    fn compose_raw_id(&self) -> Option<String> {
        let or_public = |cloud: &Option<Cloud>| cloud.clone().unwrap_or(Cloud::Public);
        if let Some(user) = &self.communication_user {
            return Some(user.id.clone());
        }
        if let Some(phone) = &self.phone_number {
            let asserted = phone.asserted_id.as_ref().map(|id| format!("_{id}"));
            let rest = format!("{}{}", phone.value, asserted.unwrap_or_default());
            return compose(Form::Phone, Cloud::Public, &rest);
        }
        if let Some(user) = &self.microsoft_teams_user {
            return match user.is_anonymous {
                Some(true) => compose(Form::TeamsVisitor, Cloud::Public, &user.user_id),
                _ => compose(Form::TeamsUser, or_public(&user.cloud), &user.user_id),
            };
        }
        if let Some(app) = &self.microsoft_teams_app {
            return compose(Form::TeamsApp, or_public(&app.cloud), &app.app_id);
        }
        let user = self.teams_extension_user.as_ref()?;
        let resource = user.resource_id.as_deref()?;
        let rest = format!("{resource}_{}_{}", user.tenant_id, user.user_id);
        compose(Form::AcsUser, or_public(&user.cloud), &rest)
    }

    /// The participant with this raw id, if its form is known.
    fn from_raw_id(raw_id: &str) -> Option<Self> {
        let (form, cloud, rest) = RAW_IDS.iter().find_map(|(prefix, form, cloud)| {
            let rest = raw_id.strip_prefix(prefix).filter(|rest| !rest.is_empty())?;
            Some((*form, cloud.clone(), rest))
        })?;
        Some(match form {
            Form::Phone => Self::phone_or_anonymous(rest),
            Form::AcsUser => match rest.split('_').collect::<Vec<_>>().as_slice() {
                [resource, tenant, user] => Self::teams_extension(cloud, *user, *tenant, *resource),
                _ => Self::communication_user(raw_id),
            },
            Form::SpoolUser => Self::communication_user(raw_id),
            Form::TeamsUser => Self::teams_user_in(cloud, rest),
            Form::TeamsVisitor => Self::teams_visitor(rest),
            Form::TeamsApp => Self::teams_app_in(cloud, rest),
        })
    }

    fn of(kind: Kind) -> Self {
        Self { kind: Some(kind), ..Self::default() }
    }

    /// Adds the raw id to a participant that is otherwise complete.
    fn named(mut self) -> Self {
        self.raw_id = self.compose_raw_id();
        self
    }

    fn phone(number: PhoneNumberIdentifierModel) -> Self {
        Self { phone_number: Some(number), ..Self::of(Kind::PhoneNumber) }.named()
    }

    /// Takes the number as it is, because it comes from the service.
    fn phone_or_anonymous(rest: &str) -> Self {
        let (value, asserted) = match rest.rsplit_once('_') {
            Some((value, asserted)) if !asserted.is_empty() => (value, Some(asserted)),
            _ => (rest, None),
        };
        let mut number = PhoneNumberIdentifierModel::new(value);
        number.is_anonymous = (rest == ANONYMOUS).then_some(true);
        number.asserted_id = asserted.map(str::to_owned);
        Self::phone(number)
    }

    fn teams(user_id: String, is_anonymous: bool, cloud: Cloud) -> Self {
        let mut user = MicrosoftTeamsUserIdentifierModel::new(user_id);
        user.is_anonymous = Some(is_anonymous);
        user.cloud = Some(cloud);
        Self { microsoft_teams_user: Some(user), ..Self::of(Kind::MicrosoftTeamsUser) }.named()
    }

    fn teams_extension(
        cloud: Cloud,
        user_id: impl Into<String>,
        tenant_id: impl Into<String>,
        resource_id: impl Into<String>,
    ) -> Self {
        let mut user = TeamsExtensionUserIdentifierModel::new(trimmed(user_id), trimmed(tenant_id));
        user.resource_id = Some(trimmed(resource_id));
        user.cloud = Some(cloud);
        Self { teams_extension_user: Some(user), ..Self::of(Kind::TeamsExtensionUser) }.named()
    }
}

fn trimmed(id: impl Into<String>) -> String {
    text::trim(&id.into()).to_owned()
}

/// The raw id of this form; `None` for a cloud without one, because the prefix of another cloud would
/// name another participant.
fn compose(form: Form, cloud: Cloud, rest: &str) -> Option<String> {
    let row = RAW_IDS.iter().find(|(_, of_form, of_cloud)| *of_form == form && *of_cloud == cloud);
    row.map(|(prefix, ..)| format!("{prefix}{rest}"))
}

/// Parses a phone number in E.164 format, or a raw id: digits, a colon and the id.
///
/// White space and invisible characters around it are ignored. A raw id whose prefix this crate does not know
/// becomes a participant of an unknown kind.
///
/// # Errors
///
/// The text is neither: the message names the first character that does not fit, or what is missing. It
/// does not show the text, because a phone number is personal data.
impl FromStr for Participant {
    type Err = ParseParticipantError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unquoted = text::unquoted(text).map_err(Problem::Quoted)?;
        if unquoted.is_empty() {
            return Err(Problem::Empty.into());
        }
        if unquoted.starts_with('+') || looks_like_a_number(unquoted) {
            return Self::phone_number(text);
        }
        match raw_id_flaw(unquoted) {
            None => Ok(Self::from_raw_id(unquoted).unwrap_or_else(|| Self::unknown(unquoted))),
            Some(flaw) => Err(Problem::NotARawId(flaw.in_text(text)).into()),
        }
    }
}

/// Returns whether the text is a phone number without `+` and country code, which is no raw id.
fn looks_like_a_number(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || b" -.()+/".contains(&byte))
}

/// Returns why a text is not a number in E.164 format.
fn e164_flaw(text: &str) -> Option<Flaw> {
    if text.is_empty() {
        return Some(Flaw::Nothing);
    }
    let Some(digits) = text.strip_prefix('+') else { return Some(Flaw::NoPlus) };
    let wrong = text.char_indices().skip(1).find(|(_, found)| !found.is_ascii_digit());
    match wrong {
        Some((offset, found)) => Some(Flaw::Character { found, offset }),
        None if digits.starts_with('0') => Some(Flaw::Zero),
        None => (!matches!(digits.len(), 2..=15)).then_some(Flaw::Digits(digits.len())),
    }
}

/// Returns why a text does not have the shape of a raw id: digits, a colon and the id, without anything
/// that cannot be seen.
fn raw_id_flaw(text: &str) -> Option<Flaw> {
    let (start, id) = text.split_once(':').unwrap_or((text, ""));
    let in_start = start.char_indices().find(|(_, found)| !found.is_ascii_digit());
    let is_odd = |found: char| found.is_control() || text::is_blank(found);
    match in_start.or_else(|| text.char_indices().find(|(_, found)| is_odd(*found))) {
        Some((offset, found)) => Some(Flaw::Character { found, offset }),
        None if start.is_empty() => Some(Flaw::Character { found: ':', offset: 0 }),
        None if id.is_empty() || RAW_IDS.iter().any(|(prefix, ..)| *prefix == text) => {
            Some(Flaw::NoId)
        }
        None => None,
    }
}

/// A number in E.164 format, such as the caller id of a call.
impl TryFrom<&str> for PhoneNumberIdentifierModel {
    type Error = ParseParticipantError;

    fn try_from(number: &str) -> Result<Self, Self::Error> {
        let unquoted = text::unquoted(number).map_err(Problem::Quoted)?;
        match e164_flaw(unquoted) {
            None => Ok(Self::new(unquoted)),
            Some(flaw) => Err(Problem::NotANumber(flaw.in_text(number)).into()),
        }
    }
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

/// Why a text is not a participant.
///
/// The message names the first character that does not fit and its offset in bytes, or what is missing. It
/// does not show the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseParticipantError(Problem);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Empty,
    Quoted(Quoted),
    NotANumber(Flaw),
    NotARawId(Flaw),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Flaw {
    Character { found: char, offset: usize },
    Nothing,
    NoPlus,
    Zero,
    Digits(usize),
    NoId,
}

impl Flaw {
    /// The same flaw, with its offset in the text that was not yet trimmed.
    fn in_text(self, text: &str) -> Self {
        let trimmed = text.len() - text.trim_start_matches(text::is_blank).len();
        match self {
            Self::Character { found, offset } => {
                Self::Character { found, offset: trimmed + offset }
            }
            other => other,
        }
    }
}

impl From<Problem> for ParseParticipantError {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl fmt::Display for ParseParticipantError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Problem::Empty => write!(
                f,
                "expected a phone number such as +14255550123 or a raw id such as {ACS_USER}…, found \
                 nothing"
            ),
            Problem::Quoted(quoted) => write!(f, "{quoted}"),
            Problem::NotANumber(flaw) => write!(
                f,
                "expected a phone number in E.164 format (+, country code and number, 2 to 15 digits, \
                 no separators), found {flaw}"
            ),
            Problem::NotARawId(flaw) => write!(
                f,
                "expected a phone number such as +14255550123 or a raw id such as {ACS_USER}… (digits, \
                 a colon and the id), found {flaw}"
            ),
        }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Character { found, offset } => {
                write!(f, "{} at offset {offset}", text::Shown(*found))
            }
            Self::Nothing => f.write_str("nothing"),
            Self::NoPlus => f.write_str("no + at the start"),
            Self::Zero => f.write_str("a zero after the +"),
            Self::Digits(1) => f.write_str("1 digit"),
            Self::Digits(count) => write!(f, "{count} digits"),
            Self::NoId => f.write_str("no id after the colon"),
        }
    }
}

impl std::error::Error for ParseParticipantError {}
