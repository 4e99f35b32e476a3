//! The members of a message, by names in any case.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// The members with a meaning in any message.
const KIND: &str = "kind";
const AUDIO: &str = "audioData";

/// A message. Its audio is read at once: scanning it twice would cost as much as decoding it.
#[derive(Default)]
pub(super) struct Message<'a> {
    pub(super) kind: Option<Cow<'a, str>>,
    pub(super) audio: Option<AudioData<'a>>,
    others: Members<'a>,
}

impl<'a> Message<'a> {
    pub(super) fn read(json: &'a str) -> Result<Self, String> {
        // serde would also read an array, taking the members by position.
        if !json.trim_ascii_start().starts_with('{') {
            return Err("expected a JSON object".to_owned());
        }
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let message = Object(Message::default()).deserialize(&mut deserializer);
        let message = message.and_then(|message| deserializer.end().map(|()| message));
        message.map_err(|error| {
            let (line, column) = (error.line(), error.column());
            let problem = if error.is_data() {
                "audioData: expected an object with the string data"
            } else {
                "expected JSON"
            };
            format!("{problem}, at line {line} column {column}")
        })
    }

    /// The value of a member.
    pub(super) fn member(&self, name: &str) -> Option<&'a RawValue> {
        self.others.get(name)
    }
}

/// The audio of a message, encoded.
#[derive(Default)]
pub(super) struct AudioData<'a> {
    pub(super) data: Option<Cow<'a, str>>,
    pub(super) timestamp: Option<Cow<'a, str>>,
    pub(super) participant_raw_id: Option<Cow<'a, str>>,
    pub(super) is_silent: bool,
}

/// The members of an object, in their order.
#[derive(Default)]
pub(super) struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'a> Members<'a> {
    /// Reads an object; everything else has no members.
    pub(super) fn read(json: Option<&'a RawValue>) -> Self {
        let json = json.map(RawValue::get).filter(|json| json.starts_with('{'));
        let members = json.map(|json| {
            Object(Members::default()).deserialize(&mut serde_json::Deserializer::from_str(json))
        });
        members.and_then(Result::ok).unwrap_or_default()
    }

    /// The text of a member.
    pub(super) fn text(&self, name: &str) -> Option<Cow<'a, str>> {
        text(self.get(name)?)
    }

    /// The number of a member, which may also be written as a text.
    pub(super) fn number<N: FromStr>(&self, name: &str) -> Option<N> {
        let json = self.get(name)?;
        text(json).map_or_else(|| json.get().parse(), |text| text.parse()).ok()
    }

    /// The objects of a list.
    pub(super) fn objects(&self, name: &str) -> Vec<Self> {
        let list = self.get(name).map(|json| serde_json::from_str::<Vec<&RawValue>>(json.get()));
        let list = list.and_then(Result::ok).unwrap_or_default();
        list.into_iter().map(|object| Self::read(Some(object))).collect()
    }

    /// The value of a member. If it occurs twice, the last one counts.
    fn get(&self, name: &str) -> Option<&'a RawValue> {
        let mut members = self.0.iter().rev();
        members.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }
}

fn text(json: &RawValue) -> Option<Cow<'_, str>> {
    serde_json::from_str::<Scalar<'_>>(json.get()).ok()?.into_text()
}

/// What the members of an object are read into, one by one.
trait Fill<'de>: Sized {
    fn fill<A: MapAccess<'de>>(&mut self, name: Cow<'de, str>, map: &mut A)
    -> Result<(), A::Error>;
}

impl<'de> Fill<'de> for Message<'de> {
    fn fill<A: MapAccess<'de>>(
        &mut self,
        name: Cow<'de, str>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if name.eq_ignore_ascii_case(KIND) {
            self.kind = map.next_value::<Scalar<'_>>()?.into_text();
        } else if name.eq_ignore_ascii_case(AUDIO) {
            self.audio = map.next_value_seed(Nullable(AudioData::default()))?;
        } else {
            self.others.0.push((name, map.next_value()?));
        }
        Ok(())
    }
}

impl<'de> Fill<'de> for AudioData<'de> {
    fn fill<A: MapAccess<'de>>(
        &mut self,
        name: Cow<'de, str>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        if name.eq_ignore_ascii_case("data") {
            self.data = map.next_value::<Option<Text<'de>>>()?.map(|text| text.0);
        } else if name.eq_ignore_ascii_case("timestamp") {
            self.timestamp = map.next_value::<Scalar<'_>>()?.into_text();
        } else if name.eq_ignore_ascii_case("participantRawId") {
            self.participant_raw_id = map.next_value::<Scalar<'_>>()?.into_text();
        } else if name.eq_ignore_ascii_case("silent") {
            self.is_silent = match map.next_value()? {
                Scalar::Text(text) => text.eq_ignore_ascii_case("true"),
                Scalar::Bool(is_silent) => is_silent,
                Scalar::Other => false,
            };
        } else {
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

impl<'de> Fill<'de> for Members<'de> {
    fn fill<A: MapAccess<'de>>(
        &mut self,
        name: Cow<'de, str>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        self.0.push((name, map.next_value()?));
        Ok(())
    }
}

/// Reads an object into `T`.
struct Object<T>(T);

impl<'de, T: Fill<'de>> DeserializeSeed<'de> for Object<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Fill<'de>> Visitor<'de> for Object<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<T, A::Error> {
        while let Some(Text(name)) = map.next_key()? {
            self.0.fill(name, &mut map)?;
        }
        Ok(self.0)
    }
}

/// Reads an object or `null`.
struct Nullable<T>(T);

impl<'de, T: Fill<'de>> DeserializeSeed<'de> for Nullable<T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, T: Fill<'de>> Visitor<'de> for Nullable<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or null")
    }

    fn visit_none<E>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        Object(self.0).deserialize(deserializer).map(Some)
    }
}

/// A string, borrowed from the JSON if it has no escapes.
struct Text<'a>(Cow<'a, str>);

impl<'de> serde::Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Borrowed;

        impl<'de> Visitor<'de> for Borrowed {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }

        deserializer.deserialize_str(Borrowed)
    }
}

/// A text, a truth value, or anything else, which is skipped.
enum Scalar<'a> {
    Text(Cow<'a, str>),
    Bool(bool),
    Other,
}

impl<'a> Scalar<'a> {
    fn into_text(self) -> Option<Cow<'a, str>> {
        match self {
            Self::Text(text) => Some(text),
            Self::Bool(_) | Self::Other => None,
        }
    }
}

impl<'de> serde::Deserialize<'de> for Scalar<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Scalar<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any value")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Text(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Text(Cow::Owned(text.to_owned())))
            }

            fn visit_bool<E>(self, value: bool) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Bool(value))
            }

            fn visit_unit<E>(self) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Other)
            }

            fn visit_i64<E>(self, _: i64) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Other)
            }

            fn visit_u64<E>(self, _: u64) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Other)
            }

            fn visit_f64<E>(self, _: f64) -> Result<Scalar<'de>, E> {
                Ok(Scalar::Other)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Scalar<'de>, A::Error> {
                while list.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Scalar::Other)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar<'de>, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Scalar::Other)
            }
        }

        deserializer.deserialize_any(Any)
    }
}
