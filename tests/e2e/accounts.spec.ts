/** Accounts: setup, invitations, second factor, passkeys, and what is given to the team. */
import type { Browser, Page } from '@playwright/test';
import { totp } from '../support/services/totp';
import { startStrata } from '../support/strata';
import { password, setupToken } from '../support/team';
import { askOnStart, expect, expectAccessibleInBothThemes, runEnds, test } from './fixtures';

/** A page of its own browser profile, at the address that passkeys are made for. */
async function pageAt(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin.replace('127.0.0.1', 'localhost') });
  return context.newPage();
}

async function join(page: Page, token: string, name: string): Promise<void> {
  await page.goto(`/invitation#${token}`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email').fill(`${name.toLowerCase()}@example.com`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('link', { name: 'Account' })).toBeVisible();
}

test('a team: the setup link, an invitation, and a conversation that is given to the team', async ({
  browser,
}) => {
  const strata = await startStrata({ env: { ACCOUNTS: 'on' } });
  const owner = await pageAt(browser, strata.origin);
  await owner.goto('/usage');
  await expect(owner).toHaveURL(/\/login\?to=%2Fusage/);
  await expectAccessibleInBothThemes(owner);
  await owner.goto(`/invitation#${setupToken(strata)}`);
  await expectAccessibleInBothThemes(owner);
  await join(owner, setupToken(strata), 'Olga');

  await owner.getByRole('link', { name: 'Team', exact: true }).click();
  await owner.getByLabel('Role of the invited person').selectOption('Member');
  await owner.getByRole('button', { name: 'Create link' }).click();
  const link = (await owner.getByText('/invitation#').textContent()) ?? '';
  await expect(owner.getByText('Whoever has the link')).toBeVisible();
  await expect(owner.getByRole('cell', { name: 'invited somebody as member' })).toBeVisible();
  await expectAccessibleInBothThemes(owner);

  const member = await pageAt(browser, strata.origin);
  await join(member, link.split('#')[1] ?? '', 'Max');
  await askOnStart(member, 'Why is the sky blue?');
  await member.getByRole('button', { name: 'Aggregate now' }).click();
  await runEnds(member);
  await member.getByRole('button', { name: 'Share' }).click();
  await member.getByText('Team can read').click();
  await member.getByRole('button', { name: 'Close' }).click();
  await member.goto('/team');
  await expect(member.getByLabel('Role of Olga')).toBeDisabled();
  await expect(member.getByText('Audit log')).toBeHidden();

  await owner.goto('/');
  await expect(owner.getByText('Your conversations appear here.')).toBeVisible();
  await owner.getByText('Team', { exact: true }).first().click();
  await owner.getByRole('link', { name: /Why is the sky blue/ }).click();
  await expect(owner.locator('[data-answer]')).toContainText(/\w/);
  await expect(owner.getByText('Its owner lets the team read this.')).toBeVisible();
  await expect(owner.getByRole('button', { name: 'Share' })).toBeHidden();
  await expectAccessibleInBothThemes(owner);
  await Promise.all([owner.context().close(), member.context().close()]);
  await strata.close();
});

test('a second factor, a passkey, and the end of other sessions', async ({ browser }) => {
  const strata = await startStrata({ env: { ACCOUNTS: 'on' } });
  const page = await pageAt(browser, strata.origin);
  await join(page, setupToken(strata), 'Olga');
  const scripts = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto('/account', { waitUntil: 'commit' });
  // What is written before the scripts have come counts.
  await page.getByLabel('Your password').fill(password);
  scripts.resolve();
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  const secret = (await page.locator('code').first().textContent()) ?? '';
  await page.getByLabel(/Enter the code/).fill(totp(secret));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByText('On. A login with the password')).toBeVisible();

  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await page.getByRole('button', { name: 'Add passkey' }).click();
  await expect(page.getByText(/Passkey of/)).toBeVisible();

  await page.getByRole('button', { name: 'Set a key of OpenAI' }).click();
  await page.getByLabel('Key of OpenAI', { exact: true }).fill('sk-of-olga-0123456789');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('your key ending …6789')).toBeVisible();
  await page.getByRole('button', { name: 'Remove your key of OpenAI' }).click();
  await expect(page.getByText('your key ending …6789')).toBeHidden();

  const other = await pageAt(browser, strata.origin);
  await other.goto('/login');
  await other.getByLabel('Email').fill('olga@example.com');
  await other.getByLabel('Password').fill(password);
  await other.getByRole('button', { name: 'Log in', exact: true }).click();
  await other.getByLabel(/Code of your/).fill(totp(secret));
  await other.getByRole('button', { name: 'Log in' }).click();
  await expect(other.getByRole('link', { name: 'Account' })).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'End all others' }).click();
  await expect(page.getByText('this one')).toBeVisible();
  await expect(page.getByRole('button', { name: 'End all others' })).toBeHidden();
  await other.getByRole('link', { name: 'Usage' }).click();
  await expect(other).toHaveURL(/\/login/);

  await page.getByRole('button', { name: 'Log out' }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('link', { name: 'Account' })).toBeVisible();
  await Promise.all([page.context().close(), other.context().close()]);
  await strata.close();
});
