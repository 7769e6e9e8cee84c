<#import "template.ftl" as layout>
<#macro employer e primary=false>
<button class="choice${primary?then(" choice-last", "")}" name="employer" value="${e.alias()}">
  <span class="choice-name"><#if primary>${msg("employerContinueWith", advancedMsg(e.name()))}<#else>${advancedMsg(e.name())}</#if></span>
  <#if e.level()?has_content><span class="chip"><span class="dot level-${e.level()?lower_case}" aria-hidden="true"></span>${msg("level." + e.level())}</span></#if>
</button>
</#macro>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("email"); section>
  <#if section = "header">
    ${msg("employerTitle")}
  <#elseif section = "form">
    <#assign wrong = messagesPerField.existsError("email")>
    <#if wrong>
    <div class="alert alert-error" role="alert">
      <p><a href="#email">${messagesPerField.getFirstError("email")}</a></p>
    </div>
    </#if>
    <p class="lead">${msg("employerIntro")}</p>
    <#if lastEmployer??>
    <form action="${url.loginAction}" method="post"><@employer e=lastEmployer primary=true/></form>
    </#if>
    <#if employers?has_content>
    <section aria-labelledby="choose">
      <h2 id="choose"><#if lastEmployer??>${msg("employerOther")}<#else>${msg("employerChoose")}</#if></h2>
      <form action="${url.loginAction}" method="post">
        <ul class="choices">
          <#list employers as e>
          <li><@employer e=e/></li>
          </#list>
        </ul>
      </form>
    </section>
    </#if>
    <section aria-labelledby="by-email">
      <h2 id="by-email">${msg("employerByEmail")}</h2>
      <form class="inline-form" action="${url.loginAction}" method="post" novalidate>
        <div class="field">
          <label class="label" for="email">${msg("employerEmail")}</label>
          <input class="input" id="email" name="email" type="email" inputmode="email" autocomplete="email" spellcheck="false" maxlength="254" dir="ltr" value="${email}" aria-describedby="email-hint<#if wrong> email-error</#if>"<#if wrong> aria-invalid="true"</#if>>
          <p class="hint" id="email-hint">${msg("employerEmailHint")}</p>
          <#if wrong><p class="field-error" id="email-error">${messagesPerField.getFirstError("email")}</p></#if>
        </div>
        <button class="button quiet block">${msg("doContinue")}</button>
      </form>
    </section>
  </#if>
</@layout.registrationLayout>
