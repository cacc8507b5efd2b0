//! The application's window, started by WebKit's driver with settings of its own.

use std::fs::File;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::display::Display;

/// How long anything may take to appear.
const PATIENCE: Duration = Duration::from_secs(30);

/// Who works in the window: what nobody signs it does not decide.
pub const AUTHOR: &str = "Ines Albrecht";

/// A running window.
pub struct Window {
    client: Client,
    driver: Child,
    _display: Display,
    _settings: tempfile::TempDir,
}

impl Window {
    /// Starts the application with these arguments.
    pub async fn open(arguments: &[&str]) -> Self {
        let display = Display::open();
        let settings = tempfile::tempdir().unwrap();
        let port = free_port();
        // Pipes stay open while WebKit's children live, so the output goes to a file.
        let log = File::create(settings.path().join("driver.log")).unwrap();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", &display.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("FAULTLINE_AUTHOR", AUTHOR)
            .env("XDG_DATA_HOME", settings.path().join("data"))
            .env("XDG_CONFIG_HOME", settings.path().join("config"))
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .expect("WebKitWebDriver is not installed: run `apt-get install webkit2gtk-driver`, or `cargo xtask test`, which does");
        let client = connect(port, arguments).await;
        Self {
            client,
            driver,
            _display: display,
            _settings: settings,
        }
    }

    /// Waits for an element, by XPath.
    pub async fn find(&self, path: &str) -> fantoccini::elements::Element {
        match self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::XPath(path))
            .await
        {
            Ok(element) => element,
            Err(error) => {
                let text = self.text().await;
                panic!("{path} did not appear ({error}); the window shows:\n{text}");
            }
        }
    }

    /// Waits for elements and answers what can be read in each.
    pub async fn texts(&self, path: &str) -> Vec<String> {
        self.find(path).await;
        let elements = self.client.find_all(Locator::XPath(path)).await.unwrap();
        let mut texts = Vec::new();
        for element in elements {
            texts.push(element.text().await.unwrap());
        }
        texts
    }

    /// Waits for an element and clicks it.
    pub async fn click(&self, path: &str) {
        let clicked = self.find(path).await.click().await;
        clicked.unwrap_or_else(|error| panic!("{path} cannot be clicked: {error}"));
    }

    /// Types into an element.
    pub async fn type_into(&self, path: &str, text: &str) {
        self.find(path).await.send_keys(text).await.unwrap();
    }

    /// Writes over what a text field holds.
    pub async fn write_over(&self, path: &str, text: &str) {
        self.press(path, &[Key::Control], 'a').await;
        self.type_into(path, text).await;
    }

    /// Presses a key on an element while others are held.
    pub async fn press(&self, path: &str, held: &[Key], key: impl Into<char>) {
        let mut keys: String = held.iter().map(|&key| char::from(key)).collect();
        keys.push(key.into());
        if !held.is_empty() {
            // Lets go of them; alone it would be typed into what the key gave the focus to.
            keys.push(Key::Null.into());
        }
        self.find(path).await.send_keys(&keys).await.unwrap();
    }

    /// Everything that can be read in the window.
    pub async fn text(&self) -> String {
        self.evaluate("return document.body.innerText", Vec::new())
            .await
            .map_or_else(
                |error| error.to_string(),
                |text| text.as_str().unwrap_or_default().to_owned(),
            )
    }

    /// Runs a script in the page and answers what it returns.
    pub async fn evaluate(&self, script: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        self.client.execute(script, arguments).await
    }

    /// Runs a script in the page and answers what it calls its last argument with, within
    /// thirty seconds.
    pub async fn evaluate_when_done(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<Value, CmdError> {
        self.client.execute_async(script, arguments).await
    }

    /// A picture of the window in PNG. Waits for two frames first, else the picture may
    /// be of the frame before.
    pub async fn picture(&self) -> Result<Vec<u8>, CmdError> {
        const TWO_FRAMES: &str = "const done = arguments[arguments.length - 1]; \
             requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.evaluate_when_done(TWO_FRAMES, Vec::new()).await?;
        self.client.screenshot().await
    }

    /// Ends the session, and with it the window.
    pub async fn close(self) {
        self.client.clone().close().await.unwrap();
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

async fn connect(port: u16, arguments: &[&str]) -> Client {
    let capabilities: Map<String, Value> = [(
        "webkitgtk:browserOptions".to_owned(),
        json!({"binary": program("faultline-desktop"), "args": arguments}),
    )]
    .into_iter()
    .collect();
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let address = format!("http://127.0.0.1:{port}");
    let mut last = None;
    // The driver takes a moment until it listens.
    for _ in 0..100 {
        match builder.connect(&address).await {
            Ok(client) => return client,
            Err(error) => last = Some(error),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the window could not be opened: {last:?}");
}

/// A port that nobody listens on now.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// A built program of ours: where `cargo xtask test` says, or beside this test.
pub fn program(name: &str) -> PathBuf {
    let folder = std::env::var_os("FAULTLINE_PROGRAMS").map_or_else(
        || {
            let own = std::env::current_exe().unwrap();
            own.ancestors().nth(2).unwrap().to_path_buf()
        },
        PathBuf::from,
    );
    let program = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.is_file(),
        "{} was not built: run `cargo xtask test --only end-to-end`",
        program.display()
    );
    program
}
