declare module 'bpmn-js/lib/NavigatedViewer';
declare module 'htmx.org' {
  const htmx: {
    config: Record<string, unknown>;
    ajax(verb: string, path: string, target: string): void;
    trigger(on: Element, event: string): void;
  };
  export default htmx;
}
declare module '*.css';
