//! Arguments of the commands about the model.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{AsOf, Authorship, Form};

/// What to do with the model.
#[derive(Debug, Subcommand)]
pub enum ModelCommand {
    /// Show the classes and relationship types, or one class with its attributes.
    Show(ModelShowArguments),
    /// Write the model to a file: TOML, or JSON where the name ends so.
    Export(ModelExportArguments),
    /// Take over a model file; what it does not name stays.
    Import(ModelImportArguments),
    /// List relationships outside of where the model allows their type.
    Check(ModelCheckArguments),
    /// List extra attributes: what CIs carry and their class does not declare.
    Extras(ModelExtrasArguments),
    /// Make an extra attribute one of the class; the CIs keep their values.
    Adopt(ModelAdoptArguments),
    /// Add, alter or delete a class.
    #[command(subcommand)]
    Class(ModelClassCommand),
    /// Add, alter or delete an attribute.
    #[command(subcommand)]
    Attribute(ModelAttributeCommand),
    /// Add, alter or delete a relationship type.
    #[command(subcommand)]
    Type(ModelTypeCommand),
}

/// Arguments of `model show`.
#[derive(Debug, Args)]
pub struct ModelShowArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Only this class, with its attributes.
    #[arg(long, value_name = "ID")]
    pub class: Option<String>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `model export`.
#[derive(Debug, Args)]
pub struct ModelExportArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The file to write.
    pub out: PathBuf,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
}

/// Arguments of `model import`.
#[derive(Debug, Args)]
pub struct ModelImportArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The model file.
    pub input: PathBuf,
    /// How it is written.
    #[command(flatten)]
    pub writing: ModelWriting,
}

/// Arguments of `model check`.
#[derive(Debug, Args)]
pub struct ModelCheckArguments {
    /// The workspace.
    pub file: PathBuf,
    /// How many are listed; 0 lists all.
    #[arg(long, default_value_t = 50, value_name = "N")]
    pub limit: usize,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `model extras`.
#[derive(Debug, Args)]
pub struct ModelExtrasArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `model adopt`.
#[derive(Debug, Args)]
pub struct ModelAdoptArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the extra attribute, as model extras tells it.
    pub name: String,
    /// A class that gets it; without any, each class whose CIs carry it.
    #[arg(long = "class", value_name = "CLASS")]
    pub classes: Vec<String>,
    /// The id of the attribute; made from the name unless given.
    #[arg(long)]
    pub id: Option<String>,
    /// The label of the attribute; the name unless given.
    #[arg(long)]
    pub label: Option<String>,
    /// The type of the attribute; the narrowest that takes every value unless given.
    #[arg(long = "type", value_parser = ["text", "long_text", "integer", "decimal", "boolean", "date", "timestamp", "url", "email", "ip_address", "ci_reference", "money", "list"])]
    pub value_type: Option<String>,
    /// How it is written.
    #[command(flatten)]
    pub writing: ModelWriting,
}

/// How a change of the model is written.
#[derive(Debug, Args)]
pub struct ModelWriting {
    /// Tell what would be done, and what would not satisfy it; change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Make it although what is there does not satisfy it; values that do not suit become extra.
    #[arg(long)]
    pub accept: bool,
    /// How many CIs of each kind are named.
    #[arg(long, default_value_t = 10, value_name = "N")]
    pub limit: usize,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// What to do with a class.
#[derive(Debug, Subcommand)]
pub enum ModelClassCommand {
    /// Add a class.
    Add(ClassFields),
    /// Alter a class: its label, place in the tree, attributes or their order.
    Alter(ClassFields),
    /// Delete a class.
    Delete {
        /// The workspace.
        file: PathBuf,
        /// The id of the class.
        id: String,
        /// The class that its CIs go to.
        #[arg(long, value_name = "CLASS")]
        into: Option<String>,
        /// How it is written.
        #[command(flatten)]
        writing: ModelWriting,
    },
}

/// A class as it becomes.
#[derive(Debug, Args)]
pub struct ClassFields {
    /// The workspace.
    pub file: PathBuf,
    /// The id of the class.
    pub id: String,
    /// Its label.
    #[arg(long)]
    pub label: Option<String>,
    /// The class it inherits from; empty for none.
    #[arg(long, value_name = "CLASS")]
    pub parent: Option<String>,
    /// Whether it only groups others.
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_name = "true|false")]
    pub r#abstract: Option<bool>,
    /// What made-up keys begin with.
    #[arg(long, value_name = "TEXT")]
    pub key_prefix: Option<String>,
    /// The attributes that it adds to the inherited ones, in order, separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "ID")]
    pub attributes: Option<Vec<String>>,
    /// How it is written.
    #[command(flatten)]
    pub writing: ModelWriting,
}

/// What to do with an attribute.
#[derive(Debug, Subcommand)]
pub enum ModelAttributeCommand {
    /// Add an attribute.
    Add(AttributeFields),
    /// Alter an attribute, in all classes that have it.
    Alter(AttributeFields),
    /// Delete an attribute; its values become extra.
    Delete {
        /// The workspace.
        file: PathBuf,
        /// The id of the attribute.
        id: String,
        /// How it is written.
        #[command(flatten)]
        writing: ModelWriting,
    },
}

/// An attribute as it becomes.
#[derive(Debug, Args)]
pub struct AttributeFields {
    /// The workspace.
    pub file: PathBuf,
    /// The id of the attribute.
    pub id: String,
    /// Its label.
    #[arg(long)]
    pub label: Option<String>,
    /// Its type.
    #[arg(long = "type", value_parser = ["text", "long_text", "integer", "decimal", "boolean", "date", "timestamp", "choice", "url", "email", "ip_address", "ci_reference", "money", "list"])]
    pub value_type: Option<String>,
    /// What can be chosen, or is suggested for a text, separated by commas.
    #[arg(long, value_delimiter = ',', value_name = "TEXT")]
    pub choices: Option<Vec<String>>,
    /// The unit of numbers, or the currency of money; empty for none.
    #[arg(long)]
    pub unit: Option<String>,
    /// Whether a CI without it is refused.
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_name = "true|false")]
    pub required: Option<bool>,
    /// Whether a CI without it is reported.
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_name = "true|false")]
    pub recommended: Option<bool>,
    /// Whether no two CIs have the same value.
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_name = "true|false")]
    pub unique: Option<bool>,
    /// Whether its alterations are no changes.
    #[arg(long, num_args = 0..=1, default_missing_value = "true", value_name = "true|false")]
    pub volatile: Option<bool>,
    /// The value of new CIs that state none; empty for none.
    #[arg(long, value_name = "VALUE")]
    pub default: Option<String>,
    /// A regular expression that the whole value has to match; empty for none.
    #[arg(long, value_name = "EXPRESSION")]
    pub pattern: Option<String>,
    /// With add: the classes that get it.
    #[arg(long = "class", value_name = "CLASS")]
    pub classes: Vec<String>,
    /// How it is written.
    #[command(flatten)]
    pub writing: ModelWriting,
}

/// What to do with a relationship type.
#[derive(Debug, Subcommand)]
pub enum ModelTypeCommand {
    /// Add a relationship type.
    Add(TypeFields),
    /// Alter a relationship type.
    Alter(TypeFields),
    /// Delete a relationship type of which there is no relationship.
    Delete {
        /// The workspace.
        file: PathBuf,
        /// The id of the type.
        id: String,
        /// How it is written.
        #[command(flatten)]
        writing: ModelWriting,
    },
}

/// A relationship type as it becomes.
#[derive(Debug, Args)]
pub struct TypeFields {
    /// The workspace.
    pub file: PathBuf,
    /// The id of the type.
    pub id: String,
    /// The verb from source to target.
    #[arg(long)]
    pub label: Option<String>,
    /// The verb from target to source.
    #[arg(long, value_name = "LABEL")]
    pub inverse: Option<String>,
    /// Which way failure travels.
    #[arg(long, value_parser = ["target_to_source", "source_to_target", "both", "none"])]
    pub impact: Option<String>,
    /// Its strength.
    #[arg(long, value_parser = ["hard", "soft"])]
    pub strength: Option<String>,
    /// What the default group needs, as 1 or 50%; empty for no default group.
    #[arg(long, value_name = "NEEDS")]
    pub default_group: Option<String>,
    /// Where it is allowed: pairs of classes such as server:rack, the classes below them included, separated by commas;
    /// * is any class. Empty allows it anywhere.
    #[arg(long, value_delimiter = ',', value_name = "SOURCE:TARGET")]
    pub allowed: Option<Vec<String>>,
    /// How it is written.
    #[command(flatten)]
    pub writing: ModelWriting,
}
