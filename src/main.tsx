/** The page's door: read the package that the address names, then show it. */
import "@fontsource-variable/noto-sans/index.css";
import "./app/styles/base.css";
import "./app/styles/frame.css";
import "./app/styles/filters.css";
import "./app/styles/panel.css";
import "./app/styles/views.css";
import "./app/styles/print.css";
import "./app/styles/forced.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { keepShapesInPrint } from "./app/printing.ts";

const root = document.getElementById("root");
if (!root) throw new TypeError("main: index.html has no element #root");
keepShapesInPrint();
createRoot(root).render(<App />);
