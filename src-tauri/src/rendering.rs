//! How the web view draws on Linux. WebKitGTK's shared-memory renderer fails on some NVIDIA drivers
//! and inside AppImages, and without a graphics card composes every frame in software, at a third of the
//! display's rate; there, and on request, it is switched off before anything else starts.

/// Chooses the renderer. Must run first in `main`, while the process has one thread.
pub fn choose(safe_rendering: bool) {
    #[cfg(target_os = "linux")]
    if safe_rendering
        || std::env::var_os("APPIMAGE").is_some()
        || has_nvidia_card()
        || !(has_graphics_card() || is_driven())
    {
        const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
        if std::env::var_os(VARIABLE).is_none() {
            #[expect(
                unsafe_code,
                reason = "no other thread exists yet that could read the environment"
            )]
            // SAFETY: called first in main, before any thread is started.
            unsafe {
                std::env::set_var(VARIABLE, "1");
            }
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = safe_rendering;
}

/// Whether any graphics card's vendor is NVIDIA (0x10de).
#[cfg(target_os = "linux")]
fn has_nvidia_card() -> bool {
    let Ok(cards) = std::fs::read_dir("/sys/class/drm") else {
        return false;
    };
    cards.flatten().any(|card| {
        std::fs::read_to_string(card.path().join("device/vendor"))
            .is_ok_and(|vendor| vendor.trim() == "0x10de")
    })
}

/// Whether there is a card that draws, and that this user may use.
#[cfg(target_os = "linux")]
fn has_graphics_card() -> bool {
    let Ok(devices) = std::fs::read_dir("/dev/dri") else {
        return false;
    };
    devices.flatten().any(|device| {
        let draws = device.file_name().to_string_lossy().starts_with("renderD");
        let mut access = std::fs::File::options();
        draws && access.read(true).write(true).open(device.path()).is_ok()
    })
}

/// Whether WebKit's driver steers the window: it can take pictures by the usual renderer alone.
#[cfg(target_os = "linux")]
fn is_driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}
