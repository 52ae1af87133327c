import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'touchline-match' } } })],
  build: { rollupOptions: { input: ['react/index.html', 'vue/index.html'] } },
});
