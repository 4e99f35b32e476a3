//! Finishes what progenitor generates, for every operation and type alike, and lays it out by layer:
//! `subcodes` and `types`, on which sending stands; `events`, which stand on sending; and `operations`,
//! which stand on both.

mod operations;
mod syntax;
mod tables;
mod types;

use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::quote;
use syn::{Item, parse_quote};

use super::facts::Facts;
use syntax::{map_groups, module};

type Result<T> = std::result::Result<T, String>;

const HEADER: &str = "// Generated from spec/ by tools/codegen, with progenitor. Do not edit: change spec/, \
                      and run `cargo regenerate`.\n";

/// A file of the generated code.
#[derive(Debug)]
pub struct File {
    /// Such as `types.rs`.
    pub name: &'static str,
    /// Its content.
    pub text: String,
}

/// The files that the client and the mock become.
pub(crate) fn finish(client: TokenStream, mock: TokenStream, facts: &Facts) -> Result<Vec<File>> {
    let mut client = parsed(messages_name_the_member_first(client))?;
    let types = types::finish(std::mem::take(module(&mut client, "types")?), facts)?;
    let builders = std::mem::take(module(&mut client, "builder")?);
    let mock = parsed(paths_are_matched_as_sent(mock))?;
    let operations = operations::finish(builders, mock, facts)?;
    Ok(vec![
        file("subcodes.rs", &[], &tables::subcodes(facts)),
        file("types.rs", &types, &tables::open_enums(facts)),
        file("events.rs", &[], &tables::events(facts)),
        file("operations.rs", &operations, ""),
    ])
}

fn parsed(tokens: TokenStream) -> Result<Vec<Item>> {
    let file: syn::File = syn::parse2(tokens).map_err(|error| error.to_string())?;
    Ok(file.items)
}

/// The items, and the tables below them: prettyplease would run the lines of a table together.
fn file(name: &'static str, items: &[Item], tables: &str) -> File {
    let items = prettyplease::unparse(&parse_quote! { #(#items)* });
    File { name, text: format!("{HEADER}{items}{tables}") }
}

/// `error converting supplied value for tones: …` becomes `tones: …`, however deep it is nested.
fn messages_name_the_member_first(tokens: TokenStream) -> TokenStream {
    let shorter = |literal: &Literal| -> Option<Literal> {
        let text = literal.to_string();
        let text = text.strip_prefix('"')?.strip_suffix('"')?;
        if let Some(rest) = text.strip_prefix("error converting supplied value for ") {
            return Some(Literal::string(rest));
        }
        let missing = text
            .strip_prefix("no value supplied for ")
            .or_else(|| text.strip_suffix(" was not initialized"));
        if let Some(member) = missing {
            // Whoever waits for the outcome sets it once for all requests.
            let fix = match member {
                "callback_uri" => "; set it, or `Outcomes::with_callback_uri` for `send_and_wait`",
                _ => "",
            };
            return Some(Literal::string(&format!("{member}: expected a value, found none{fix}")));
        }
        let (_, member) =
            text.strip_prefix("conversion to `").and_then(|text| text.rsplit_once("` for "))?;
        match member.strip_suffix(" failed") {
            Some(member) => Some(Literal::string(&format!(
                "{member}: expected what converts to its type, found another value"
            ))),
            None => (member == "body failed: {}").then(|| Literal::string("{}")),
        }
    };
    map_groups(tokens, messages_name_the_member_first)
        .map(|token| match token {
            TokenTree::Literal(literal) => TokenTree::Literal(shorter(&literal).unwrap_or(literal)),
            other => other,
        })
        .collect()
}

/// The mock matches an id in a path as the client sends it, not as the regular expression that it may look
/// like.
fn paths_are_matched_as_sent(tokens: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    // `"^/calling/…$", value.to_string()`, inside of `format!`.
    if let [TokenTree::Literal(path), TokenTree::Punct(_), value @ TokenTree::Ident(_), ..] =
        tokens.as_slice()
        && path.to_string().ends_with("$\"")
    {
        return quote! {
            #path, regex::escape(&crate::send::operation::encode_path(#value).to_string())
        };
    }
    map_groups(tokens, paths_are_matched_as_sent).collect()
}
