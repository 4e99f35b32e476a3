//! Reading as much of an object as can be read.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_path_to_error::{Path, Segment};

use super::json::{Problem, parse_text};

/// A member that could not be read, and was left out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unread {
    /// Its path, such as `data.dtmfResult.tones`.
    pub(super) member: String,
    /// Where it is, and what was expected there.
    pub(super) problem: String,
}

/// Reads a JSON object found at the path `of` like [`parse`](super::json::parse), without the members that
/// cannot be read; never without `required`. An array is read as a whole or not at all. A member that occurs
/// by its former name as well is read by its present one.
pub(super) fn read<T: DeserializeOwned>(
    json: &RawValue,
    of: &str,
    required: &str,
) -> Result<(T, Vec<Unread>), String> {
    let mut text = Cow::Borrowed(json.get());
    let mut unread = Vec::new();
    loop {
        let problem = match parse_text::<T>(&text, of) {
            Ok(value) => return Ok((value, unread)),
            Err(problem) => problem,
        };
        let message = problem.message.clone();
        // Each round leaves out at least one member of those that the type has, so there are few.
        let (left, left_out) = without_problem::<T>(&text, problem).ok_or(&*message)?;
        if let Some(path) = left_out {
            if path == [required] {
                return Err(message);
            }
            note(
                &mut unread,
                Unread { member: format!("{of}.{}", path.join(".")), problem: message },
            );
        }
        text = Cow::Owned(left);
    }
}

/// Adds a member, in place of those inside it: one of them was required there.
fn note(unread: &mut Vec<Unread>, mut new: Unread) {
    let inside = format!("{}.", new.member);
    if let Some(first) = unread.iter().find(|unread| unread.member.starts_with(&inside)) {
        new.problem = first.problem.clone();
    }
    unread.retain(|unread| !unread.member.starts_with(&inside));
    unread.push(new);
}

/// The object without the member that has the problem, and the path of that member; without a path if it is
/// only the former name of a member.
fn without_problem<T: DeserializeOwned>(
    json: &str,
    problem: Problem,
) -> Option<(String, Option<Vec<String>>)> {
    let mut path = members(&problem.path?);
    if let Some(name) = problem.duplicate {
        if path.is_empty()
            && let Some(former) = former_name::<T>(json, &name)
        {
            return Some((without(json, &[former])?, None));
        }
        path.push(name);
    }
    Some((without(json, &path)?, Some(path)))
}

/// The members that lead to a place, up to the first array.
fn members(path: &Path) -> Vec<String> {
    path.iter()
        .map_while(|segment| match segment {
            Segment::Map { key } => Some(key.clone()),
            _ => None,
        })
        .collect()
}

/// Which of the two names of a member to leave out of the object, if it occurs by two names: the former one,
/// unless the present one is null.
fn former_name<T: DeserializeOwned>(json: &str, name: &str) -> Option<String> {
    let Object(members) = serde_json::from_str(json).ok()?;
    let is_other_name = |key: &str| {
        let key = serde_json::Value::from(key);
        let both = format!(r#"{{"{name}": null, {key}: null}}"#);
        parse_text::<T>(&both, "").is_err_and(|problem| problem.duplicate.as_deref() == Some(name))
    };
    let (former, _) = members.iter().find(|(key, _)| *key != name && is_other_name(key))?;
    match members.iter().any(|(key, value)| *key == name && value.get() == "null") {
        true => Some(name.to_owned()),
        false => Some(former.to_string()),
    }
}

/// The object without this member; `None` if it has none of that name.
fn without(json: &str, path: &[String]) -> Option<String> {
    let (name, rest) = path.split_first()?;
    let Object(members) = serde_json::from_str(json).ok()?;
    members.iter().find(|(key, _)| key == name)?;
    let mut kept = Vec::new();
    for (key, value) in &members {
        let value = match key == name {
            false => value.get().to_owned(),
            true if rest.is_empty() => continue,
            true => without(value.get(), rest)?,
        };
        kept.push(format!("{}:{value}", serde_json::Value::from(&**key)));
    }
    Some(format!("{{{}}}", kept.join(",")))
}

/// The members of an object, unread, in their order. Members that occur twice are there twice.
struct Object<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Object<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<'a>(PhantomData<&'a ()>);

        impl<'de: 'a, 'a> Visitor<'de> for Members<'a> {
            type Value = Object<'a>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object<'a>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry::<Cow<'de, str>, &'de RawValue>()? {
                    members.push(member);
                }
                Ok(Object(members))
            }
        }

        deserializer.deserialize_map(Members(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Outer {
        id: String,
        #[serde(alias = "former")]
        present: Option<i32>,
        inner: Option<Inner>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Inner {
        required: i32,
        numbers: Option<Vec<i32>>,
    }

    fn read_text(json: &str) -> Result<(Outer, Vec<String>), String> {
        let json: &RawValue = serde_json::from_str(json).unwrap();
        let (outer, unread) = read(json, "data", "id")?;
        Ok((outer, unread.into_iter().map(|unread| unread.member).collect()))
    }

    #[test]
    fn what_cannot_be_read_is_left_out_and_the_rest_is_kept() {
        let inner = |numbers| Some(Inner { required: 1, numbers });
        for (json, present, read_inner, unread) in [
            (r#"{"present": 3}"#, Some(3), None, &[][..]),
            (r#"{"present": "3", "inner": {"required": 1}}"#, None, inner(None), &["data.present"]),
            (
                r#"{"present": 3, "inner": {"required": 1, "numbers": [1, "2", 3]}}"#,
                Some(3),
                inner(None),
                &["data.inner.numbers"],
            ),
            (r#"{"inner": {"required": "1"}, "present": 3}"#, Some(3), None, &["data.inner"]),
            (r#"{"inner": 7, "present": []}"#, None, None, &["data.inner", "data.present"]),
            (r#"{"present": 3, "former": 4}"#, Some(3), None, &[]),
            (r#"{"former": 4, "present": 3}"#, Some(3), None, &[]),
            (r#"{"former": 4, "present": null}"#, Some(4), None, &[]),
            (r#"{"former": "4"}"#, None, None, &["data.former"]),
            (r#"{"present": 3, "present": 4}"#, None, None, &["data.present"]),
        ] {
            let (outer, names) = read_text(json).unwrap();
            assert_eq!((outer.present, outer.inner), (present, read_inner), "{json}");
            assert_eq!(names, unread, "{json}");
        }
    }

    #[test]
    fn a_required_member_is_not_left_out() {
        assert_eq!(
            read_text(r#"{"id": 7, "present": "3"}"#).unwrap_err(),
            "data.id: expected a string"
        );
        assert_eq!(read_text("[7]").unwrap_err(), "data: expected an object");
    }
}
