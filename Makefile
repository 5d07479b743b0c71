# make run    sets up what is missing, builds, and opens Pasteup (without a display: exports the sample issue)
# make test   sets up what is missing, and runs every test: Rust, the window's parts, the real window
# make lint   formatters, linters, types, licences
# make fuzz   random and mutated files for every importer, ten minutes each (FUZZ_SECONDS to change)
# make bench  speeds and sizes, side by side with others
# make dev    the window with its parts reloaded as you edit them

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := run

BUILD_PACKAGES := build-essential pkg-config nasm libclang-dev libdbus-1-dev libgtk-3-dev librsvg2-dev libwebkit2gtk-4.1-dev
TEST_PACKAGES := at-spi2-core dbus-x11 fonts-noto-cjk fonts-noto-core gir1.2-gtk-3.0 libimage-exiftool-perl openbox python3-gi strace webkit2gtk-driver xauth xdotool xvfb

UI_SOURCES := $(shell find ui/src ui/index.html ui/vite.config.ts -type f 2>/dev/null)
SAMPLE ?= $(HOME)/Pasteup/The Weekly Proof

.PHONY: run test test-rust test-ui test-window test-mail lint fuzz bench dev contract setup setup-test ui shell cli

setup:
	@.ci/packages $(BUILD_PACKAGES)

setup-test: setup
	@.ci/packages $(TEST_PACKAGES)

ui/node_modules/.installed: ui/package.json ui/package-lock.json
	npm --prefix ui ci --no-audit --no-fund
	@touch $@

tests/window/node_modules/.installed: tests/window/package.json tests/window/package-lock.json
	npm --prefix tests/window ci --no-audit --no-fund
	@touch $@

tests/mail-checks/node_modules/.installed: tests/mail-checks/package.json tests/mail-checks/package-lock.json
	npm --prefix tests/mail-checks ci --no-audit --no-fund
	@touch $@

tests/bench/node_modules/.installed: tests/bench/package.json tests/bench/package-lock.json
	npm --prefix tests/bench ci --no-audit --no-fund
	@touch $@

ui/dist/index.html: ui/node_modules/.installed $(UI_SOURCES)
	npm --prefix ui run build

ui: ui/dist/index.html

shell: setup ui
	cargo build --locked --package pasteup --features custom-protocol

cli: setup
	cargo build --locked --package pasteup-cli

# The window where there is a display, else the sample issue through the command line.
run:
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	  $(MAKE) --no-print-directory shell && exec target/debug/pasteup; \
	else \
	  $(MAKE) --no-print-directory cli && .ci/export-sample "$(SAMPLE)"; \
	fi

test: setup-test test-ui test-mail test-window test-rust

test-rust: setup
	@if cargo nextest --version >/dev/null 2>&1; then cargo nextest run --locked; else cargo test --locked; fi

test-ui: ui/node_modules/.installed
	npm --prefix ui run test

test-mail: tests/mail-checks/node_modules/.installed
	npm --prefix tests/mail-checks run check

test-window: setup-test shell cli tests/window/node_modules/.installed
	npm --prefix tests/window test

fuzz: setup
	.ci/fuzz

lint: setup ui tests/window/node_modules/.installed
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets -- -D warnings
	@if cargo deny --version >/dev/null 2>&1; then cargo deny check licenses bans sources; \
	 else echo "cargo-deny is not installed: licences were not checked (cargo install cargo-deny --locked)"; fi
	npm --prefix ui run check
	npm --prefix ui run check:canary
	npm --prefix ui run lint
	tests/window/node_modules/.bin/tsc -p tests/window

bench: setup-test ui tests/bench/node_modules/.installed tests/window/node_modules/.installed
	.ci/bench

# The window's copy of the contract, from the list in the core.
contract:
	cargo run --quiet --package pasteup-desk --example contract > ui/src/backend/contract.ts

dev: setup ui/node_modules/.installed
	cd ui && npx tauri dev --config ../tauri.conf.json
