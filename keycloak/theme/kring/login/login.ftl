<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username", "password"); section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <#assign wrong = messagesPerField.existsError("username", "password")>
    <#if wrong>
    <div class="alert alert-error" role="alert">
      <p><a href="#<#if usernameHidden??>password<#else>username</#if>">${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}</a></p>
    </div>
    </#if>
    <#if realm.password>
    <form action="${url.loginAction}" method="post">
      <#if !usernameHidden??>
      <div class="field">
        <label class="label" for="username"><#if realm.loginWithEmailAllowed>${msg("usernameOrEmail")}<#else>${msg("username")}</#if></label>
        <input class="input" id="username" name="username" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr" value="${(login.username!"")}"<#if wrong> aria-invalid="true" aria-describedby="wrong"<#elseif !(login.username?has_content)> autofocus</#if>>
      </div>
      </#if>
      <div class="field">
        <label class="label" for="password">${msg("password")}</label>
        <input class="input" id="password" name="password" type="password" autocomplete="current-password" dir="ltr"<#if wrong> aria-invalid="true" aria-describedby="wrong"<#elseif login.username?has_content> autofocus</#if>>
        <#if wrong><p class="field-error" id="wrong">${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}</p></#if>
      </div>
      <#if realm.rememberMe && !usernameHidden??>
      <p class="check"><input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>> <label for="rememberMe">${msg("rememberMe")}</label></p>
      </#if>
      <input type="hidden" name="credentialId" value="${(auth.selectedCredential)!""}">
      <button class="button primary block" name="login">${msg("doLogIn")}</button>
      <#if realm.resetPasswordAllowed>
      <p><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
      </#if>
    </form>
    </#if>
  </#if>
</@layout.registrationLayout>
