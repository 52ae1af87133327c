import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig(({ isSsrBuild }) => ({
  base: "./",
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "touchline-match" } } })],
  build: isSsrBuild
    ? {}
    : { rollupOptions: { input: ["react/index.html", "react/hydrated.html", "vue/index.html"] } },
}));
