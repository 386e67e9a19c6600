// Says in one sentence that Node is too old. Old syntax and CommonJS on purpose: Node 10 must be able to run this.
var version = process.versions.node;
var major = Number(version.split(".")[0]);
var minor = Number(version.split(".")[1]);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error("The Complementarity Atlas needs Node 20.19 or newer; this is Node " + version + ".");
  process.exitCode = 1;
}
