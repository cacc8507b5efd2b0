//! Tests of whole programs and of the checkout as such, in one binary.

mod cli;
mod layering;
mod tidiness;
