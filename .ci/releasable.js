import { readFileSync } from 'node:fs';

/*
 * Says what keeps a tag from being a release, and fails: each package has the version of the tag, and
 * names the repository that builds it, without which npm refuses provenance.
 */
const { GITHUB_REF_NAME, GITHUB_REPOSITORY, GITHUB_SERVER_URL } = process.env;
const address = `git+${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git`;

function readPackage(folder) {
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
}

function problemsOf(folder) {
  const { repository, version } = readPackage(folder);
  const problems = [];
  if (`v${version}` !== GITHUB_REF_NAME) {
    problems.push(`version is ${version}, but the tag is ${GITHUB_REF_NAME}`);
  }
  if (repository?.url !== address) {
    problems.push(
      `repository.url is ${repository?.url ?? 'missing'}; npm's provenance needs ${address}`,
    );
  }
  return problems.map((problem) => `${folder}/package.json: ${problem}`);
}

const problems = ['.', ...readPackage('.').workspaces].flatMap(problemsOf);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
