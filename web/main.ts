import { mount } from 'svelte';
import App from './App.svelte';
import './tokens.css';
import './base.css';
import { outlines } from './map/outlines.ts';
import { applyTheme } from './theme.svelte.ts';

applyTheme();
// The map of the front page is there at once: its outlines are asked while the snapshot is.
if (location.pathname === '/') void outlines();
mount(App, { target: document.getElementById('application')! });
