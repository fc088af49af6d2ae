import { mount } from 'svelte';
import App from './App.svelte';
import './tokens.css';
import './base.css';
import { applyTheme } from './theme.svelte.ts';

applyTheme();
mount(App, { target: document.getElementById('application')! });
