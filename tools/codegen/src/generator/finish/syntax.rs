//! Finding one's way in Rust syntax.

use proc_macro2::{Group, TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, GenericArgument, ImplItem, ImplItemFn, Item, ItemImpl, ItemMod, PathArguments,
    Token, Type, parse_quote,
};

use super::Result;

/// The same tokens, with what is inside of groups changed.
pub(super) fn map_groups(
    tokens: impl IntoIterator<Item = TokenTree>,
    change: impl Fn(TokenStream) -> TokenStream,
) -> impl Iterator<Item = TokenTree> {
    tokens.into_iter().map(move |token| match token {
        TokenTree::Group(group) => {
            let mut changed = Group::new(group.delimiter(), change(group.stream()));
            changed.set_span(group.span());
            TokenTree::Group(changed)
        }
        other => other,
    })
}

pub(super) fn module<'a>(items: &'a mut [Item], name: &str) -> Result<&'a mut Vec<Item>> {
    items
        .iter_mut()
        .find_map(|item| match item {
            Item::Mod(ItemMod { ident, content: Some((_, items)), .. }) if ident == name => {
                Some(items)
            }
            _ => None,
        })
        .ok_or_else(|| format!("progenitor no longer generates a module `{name}`"))
}

pub(super) fn as_impl_mut(item: &mut Item) -> Option<&mut ItemImpl> {
    match item {
        Item::Impl(block) => Some(block),
        _ => None,
    }
}

pub(super) fn inherent_impls(items: &mut [Item]) -> impl Iterator<Item = &mut ItemImpl> {
    items.iter_mut().filter_map(as_impl_mut).filter(|block| block.trait_.is_none())
}

pub(super) fn implements(block: &ItemImpl, name: &str) -> bool {
    block
        .trait_
        .as_ref()
        .and_then(|(path, _)| path.segments.last())
        .is_some_and(|last| last.ident == name)
}

pub(super) fn functions_mut(block: &mut ItemImpl) -> impl Iterator<Item = &mut ImplItemFn> {
    block.items.iter_mut().filter_map(|item| match item {
        ImplItem::Fn(function) => Some(function),
        _ => None,
    })
}

/// Takes a trait out of what is derived.
pub(super) fn is_not_derived(attributes: &mut [Attribute], name: &str) -> Result<()> {
    for attribute in attributes.iter_mut().filter(|it| it.path().is_ident("derive")) {
        let derived = attribute
            .parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated)
            .map_err(|error| error.to_string())?;
        let (wanted, others): (Vec<_>, Vec<_>) =
            derived.into_iter().partition(|path| path.is_ident(name));
        if !wanted.is_empty() {
            *attribute = parse_quote!(#[derive(#(#others),*)]);
            return Ok(());
        }
    }
    Err(format!("progenitor no longer derives {name}"))
}

/// The last part of a type's path.
pub(super) fn type_name(of: &Type) -> Option<&syn::Ident> {
    match of {
        Type::Path(path) => path.path.segments.last().map(|last| &last.ident),
        _ => None,
    }
}

/// The types in the angle brackets after the last part of a path, if that has this name.
pub(super) fn path_arguments(path: &syn::Path, name: &str) -> Option<Vec<Type>> {
    let last = path.segments.last().filter(|last| last.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(of) => Some(of.clone()),
        _ => None,
    });
    Some(types.collect())
}
