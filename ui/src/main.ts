import { mount } from "svelte";
import App from "./App.svelte";
import { openBackend } from "./backend";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

const target = document.getElementById("app");
if (target) mount(App, { target, props: { backend: await openBackend() } });
