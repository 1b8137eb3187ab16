// What the editor gives a page in its own themes: the classes of the body, and those colours that ours are made of.

export const editorThemes = [
  {
    name: "light",
    theme: "vscode-light",
    colours: {
      "--vscode-editor-background": "#ffffff",
      "--vscode-foreground": "#3b3b3b",
      "--vscode-descriptionForeground": "#3b3b3b",
      "--vscode-focusBorder": "#005fb8",
      "--vscode-textLink-foreground": "#005fb8",
      "--vscode-button-background": "#005fb8",
      "--vscode-button-foreground": "#ffffff",
    },
  },
  {
    name: "dark",
    theme: "vscode-dark",
    colours: {
      "--vscode-editor-background": "#1f1f1f",
      "--vscode-foreground": "#cccccc",
      "--vscode-descriptionForeground": "#9d9d9d",
      "--vscode-focusBorder": "#0078d4",
      "--vscode-textLink-foreground": "#4daafc",
      "--vscode-button-background": "#0078d4",
      "--vscode-button-foreground": "#ffffff",
    },
  },
  {
    name: "high contrast, dark",
    theme: "vscode-high-contrast",
    colours: {
      "--vscode-editor-background": "#000000",
      "--vscode-foreground": "#ffffff",
      "--vscode-descriptionForeground": "#ffffff",
      "--vscode-contrastBorder": "#6fc3df",
      "--vscode-focusBorder": "#f38518",
      "--vscode-textLink-foreground": "#21a6ff",
    },
  },
  {
    name: "high contrast, light",
    theme: "vscode-high-contrast vscode-high-contrast-light",
    colours: {
      "--vscode-editor-background": "#ffffff",
      "--vscode-foreground": "#292929",
      "--vscode-descriptionForeground": "#292929",
      "--vscode-contrastBorder": "#0f4a85",
      "--vscode-focusBorder": "#006bbd",
      "--vscode-textLink-foreground": "#0f4a85",
    },
  },
];
